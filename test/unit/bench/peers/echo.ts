process.stdout.write(JSON.stringify({ heard: JSON.parse(process.argv[2] ?? 'null') }));
