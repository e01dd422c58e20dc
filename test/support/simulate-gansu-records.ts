/**
 * Makes complaints, follow-ups and actions of the Gansu sample programme: `node test/support/simulate-gansu-records.ts`
 * rewrites the three files. Everything in them is assumed: the studies print no complaint, no call-back and no action. No
 * clock, one fixed seed: the same bytes on every machine.
 */
import { writeFileSync } from 'node:fs';
import { simulateComplaints } from './simulate-gansu-complaints.ts';
import { simulateFollowUps } from './simulate-gansu-follow-ups.ts';

/** The content of gansu-telecom.actions.csv. Owners are posts, not people. */
export const simulateActions = (): string =>
  `${[
    'id,openedAt,name.zh-CN,name.en,indicator,scope,owner.zh-CN,owner.en,due,target,doneAt',
    'callback,2026-07-06,24小时内回电,Call back within 24 h,C27,company,热线主管,Hotline head,2026-10-31,70,2026-10-12',
    'fees-clear,2026-06-01,资费一页纸,Tariff on one page,C43,company,市场部,Marketing,2026-09-30,68,',
    'tariff-match,2026-09-01,对标联通套餐,Plans to match Unicom,C32,company,市场部,Marketing,2026-12-15,72,',
    'tokens,2026-09-14,营业厅取号,Queue tickets in halls,C44,company,渠道部,Channels,2026-12-31,72,',
    'longnan-sites,2026-08-03,陇南新建基站,New sites in Longnan,C21,city-longnan,网络部,Network,2026-12-20,65,',
  ].join('\n')}\n`;

const file = (name: string): URL => new URL(`../../templates/programmes/gansu-telecom.${name}.csv`, import.meta.url);

if (import.meta.main) {
  writeFileSync(file('complaints'), simulateComplaints());
  writeFileSync(file('follow-ups'), simulateFollowUps());
  writeFileSync(file('actions'), simulateActions());
}
