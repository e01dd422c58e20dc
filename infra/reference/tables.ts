import { Template } from 'aws-cdk-lib/assertions';
import { CATALOGUE } from '../../functions/runtime/log-catalogue.ts';
import { functionRoles, grantsOfRole } from './roles.ts';

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell || '–').join(' | ')} |`;
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** What resources are called in the table, by what their name in the template looks like; the first that fits. */
const PLACES: readonly (readonly [RegExp, column: number, name: string])[] = [
  [/^\{StorageTable\.Arn\}\/index/, 1, 'index of contacts:'],
  [/^\{StorageTable\.Arn\}$/, 1, ''],
  [/^\{StorageArchive\.Arn\}\/(\w+)\/\*$/, 2, '$1:'],
  [/^\{StorageArchive\.Arn\}$/, 2, 'archive:'],
  [/^\{StorageWork\.Arn\}(\/\*)?$/, 2, 'work:'],
  [/^\{ImportsUploads\.Arn\}\/(\w+)\/\*$/, 2, '$1:'],
  [/^\{ImportsUploads\.Arn\}$/, 2, 'uploads:'],
  [/cdk-hnb659fds-assets/, 2, 'programmes:'],
  [/^\{(Contact|Link)Secret\}$/, 3, '$1 key:'],
  [/^\{SecretsKey\.Arn\}$/, 3, 'their key:'],
  [/^\{SurveyToolsKeys\}$/, 3, 'Survey tools:'],
  [/^\{(\w+?)(DeadLetters|Queue)\.Arn\}$/, 4, '$1 $2:'],
  [/:configuration-set\//, 5, ''],
  [/:identity\/\*$/, 5, 'from the senders:'],
  [/./, 5, ''],
];

/** Function × permission, read from the template; log and trace, which all have, are left out. */
function permissionTable(template: Template): string {
  const rows = [...functionRoles(template)].sort().map(([entry, role]) => {
    const cells: Map<string, string[]>[] = Array.from({ length: 6 }, () => new Map());
    for (const grant of grantsOfRole(template, role).filter((g) => !/^(logs|xray):/.test(g))) {
      const [action = '', resource = ''] = grant.split(' on ');
      const [pattern, column, name] = PLACES.find(([p]) => p.test(resource)) ?? [/./, 5, ''];
      if (resource.includes(':configuration-set/')) continue;
      const label = resource.replace(new RegExp(`^.*?${pattern.source}.*$`), name);
      const [, call = ''] = action.split(':');
      cells[column]?.set(label, [...(cells[column]?.get(label) ?? []), call]);
    }
    const texts = cells
      .slice(1)
      .map((cell) => [...cell].map(([label, calls]) => `${label} ${calls.join(', ')}`.trim()));
    return [`\`${entry.replace(/^functions\/|-handler\.ts$/g, '')}\``, ...texts.map((cell) => cell.join('; '))];
  });
  return tableOf(['Function', 'Table', 'Objects', 'Secrets', 'Queues', 'Mail, runs'], rows);
}

/** Every alarm: what it means, and where the runbook goes on. */
function alarmTable(template: Template): string {
  const rows = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => {
    const [, impact = '', entry = ''] =
      /^(.*) What to do: docs\/runbook\.md#([a-z0-9-]+)/.exec(String(Properties.AlarmDescription)) ?? [];
    return [impact, `[${entry.replaceAll('-', ' ')}](runbook.md#${entry})`];
  });
  return tableOf(['When it goes off', 'What to do'], rows);
}

/** Everything that functions write to their logs, and the metrics that are made of it. */
function logTable(template: Template): string {
  const metrics = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => ({
    pattern: String(Properties.FilterPattern),
    name: String(Properties.MetricTransformations[0].MetricName),
  }));
  const rows = Object.entries(CATALOGUE).map(([code, sentence]) => {
    const made = metrics.filter(({ pattern }) => pattern.includes(`"${code}"`)).map(({ name }) => `\`${name}\``);
    return [`\`${code}\``, sentence, [...new Set(made)].join(', ')];
  });
  return tableOf(['Code', 'What it says', 'Metric'], rows);
}

/** The tables of the documentation, by the name of their place in it. */
export function referenceTables(json: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const template = Template.fromJSON(json);
  return { permissions: permissionTable(template), alarms: alarmTable(template), log: logTable(template) };
}

/** A document with its tables as they are now, each between `<!-- table: name -->` and `<!-- end -->`. */
export function withTables(document: string, tables: Readonly<Record<string, string>>): string {
  return document.replaceAll(/(<!-- table: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g, (whole, before, name, after) => {
    const table = tables[name];
    return table === undefined ? whole : `${before}${table}${after}`;
  });
}
