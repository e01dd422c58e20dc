export const HELP = `Yardstick: survey answers in, a satisfaction index, competitor gaps and PDF reports by email out.

  yardstick run --programme P.yaml --responses A.csv [--responses B.ndjson …] --period 2026-10 --out DIR
                [--benchmarks B.csv] [--audits A.csv] [--metrics M.csv] [--complaints C.csv] [--follow-ups F.csv]
                [--actions X.csv] [--recipients R.csv]
      A whole month on this machine. Leaves DIR/2026-10/scores.json, reports/, mail/ and ledger.ndjson.
      --period 2026-Q4, 2026-H2, 2026 and 2026-10-R3 (three months up to October) run the reports of that kind.
      Without --recipients it addresses one reader per scope and language at example.com.
  yardstick demo [--out DIR]       The shipped sample (default DIR: out).
  yardstick preview [--report monthly] [--locale zh-CN] [--scope company] [--out x.pdf]
                [--scores scores.json --programme P.yaml]
      One report as a PDF, from the shipped sample or a scores.json, for people who edit layouts.
  yardstick import FILE --programme P.yaml [--kind audits] [--period 2026-10] [--tool ID] [--rejected LIST.csv] [--stack S]
      A file of responses (or audits, metrics, complaints, followUps, actions; CSV or NDJSON, plain or gzip) into a deployment (credential in YARDSTICK_CREDENTIAL); without
      --stack on this machine alone, to see what would become of it. Rejected rows go to LIST.csv.
  yardstick check P.yaml …         Every fault of a programme file, each with its place.
  yardstick schedule --programme P.yaml [--next 6]
      When its reports are made next, in the programme's zone and in UTC, and of what period.
  yardstick schema [--out DIR]     Writes the JSON Schemas of programme files and scores.json (default: schemas).

Which systems may use the API of a deployment, and for what; credentials are shown once and stored as hashes:
  yardstick clients add ID --programmes "my-survey" --may "responses:write;benchmarks:write" [--operators "us;them"]
                [--scopes "company"] [--expires 2027-06-30] --stack S     (--may "*" is everything; default: one year)
  yardstick clients list --stack S
  yardstick clients rotate ID [--overlap 7] [--expires D] --stack S       A second credential; the first ends in 7 days.
  yardstick clients revoke ID [--older] --stack S                         The client, or the older of two credentials.

Who is sent what, in a deployment (--stack yardstick-dev, or --table NAME; region and credentials as for the AWS SDK):
  yardstick recipients import R.csv --programme P.yaml --stack S
  yardstick recipients add --id li --name "Li Na" --email li@example.com --locale zh-CN --scopes "company;city-lanzhou"
                --reports "*" [--expires 2027-06-30] --programme P.yaml --stack S
  yardstick recipients confirm ID … | --all --programme P.yaml --stack S
      They go on having their reports for a year. The owner is asked thirty days before; without an answer mail ends.
  yardstick recipients remove ID --programme P.yaml --stack S
  yardstick recipients list --programme P.yaml --stack S
  yardstick runs --programme P.yaml --stack S                What became of every run, the newest first.
  yardstick runs show|retry|revise --report monthly --period 2026-10 --programme P.yaml --stack S
      Everything about one run; goes on where it failed, nothing is sent twice; scores late answers into a revision.
  yardstick release --reason "…" --report monthly --period 2026-10 --programme P.yaml --stack S
      Makes a held report all the same; the reason stands on its first page.
  yardstick approve --report monthly --period 2026-10 --programme P.yaml --stack S     Mails what waits for approval.
  yardstick findings --programme P.yaml --stack S            Questions and choices of survey tools that nobody mapped.
  yardstick suppress list --programme P.yaml --stack S       Addresses that bounced for good or complained.
  yardstick suppress clear ADDRESS --stack S                 Lets mail go there again.
  yardstick editions --programme P.yaml --period 2026-10 --stack S [--links] [--json]
      The reports of a period, all revisions; --links: an address of each PDF, good for five minutes.
  yardstick deliveries --programme P.yaml --period 2026-10 --stack S [--state bounced …] [--json]
      The ledger: who was sent what, and what became of it.
  yardstick resend --programme P.yaml --period 2026-10 --stack S [--delivery ID …] [--recipient ID …] [--all]
                [--despite-unknown] [--yes] [--json]
      Sends anew what did not arrive (rejected, bounced, suppressed), each as a row of its own; asks before it mails.
      --despite-unknown: also where SES may have taken the first mail, so that a reader may get two.
  yardstick test-send --programme P.yaml --report monthly --period 2026-10 --scope company --locale en --to me@example.com
                --stack S [--ses-region R]                   A copy stamped TEST to these addresses alone.

Exit codes: 0 all sent; 1 our own fault; 2 bad input, nothing sent; 3 held by the gate, nothing sent;
            4 sent, but some editions or deliveries failed.

Examples
  npm run yardstick -- run --programme templates/programmes/mobile-reputation.yaml \\
      --responses test/fixtures/corp-rep.csv --period 2026-10 --out out
  npm run yardstick -- check templates/programmes/gansu-telecom.yaml
`;
