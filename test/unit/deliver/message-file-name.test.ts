import { describe, expect, it } from 'vitest';
import { fileName } from '../../../functions/deliver/file-name.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = sampleProgramme('mobile-reputation');
const edition = { report: 'monthly', period: '2026-10', scope: 'company', revision: 0 };

describe('name of the attached report', () => {
  it('says what, when and for whom, in the reader’s language', () => {
    expect(fileName(programme, edition, 'zh-CN')).toBe('移动运营商声誉测评_2026年10月_全部客户.pdf');
    expect(fileName(programme, edition, 'en')).toBe('Mobile operator reputation - October 2026 - All customers.pdf');
  });

  it('tells a revision from the first issue', () => {
    expect(fileName(programme, { ...edition, revision: 2 }, 'zh-CN')).toBe(
      '移动运营商声誉测评_2026年10月_全部客户_修订2.pdf',
    );
    expect(fileName(programme, { ...edition, revision: 2 }, 'en')).toMatch(/ - revision 2\.pdf$/);
  });

  it('takes the title of the report where it has one', () => {
    const titled = { ...programme, reports: programme.reports.map((report) => ({ ...report, title: '月报' })) };
    expect(fileName(titled, edition, 'zh-CN')).toBe('月报_2026年10月_全部客户.pdf');
  });

  it('holds nothing that a file system refuses or that would disguise its extension', () => {
    const name = 'a/b\\c:d*e?f"g<h>i|j\r\nk\u0000l\u202Efdp.exe\uD800 .';
    const file = fileName({ ...programme, name }, edition, 'en');
    expect(file).toBe('a b c d e f g h i j k l fdp.exe - October 2026 - All customers.pdf');
  });

  it('fits into 255 bytes, cut between characters', () => {
    const file = fileName({ ...programme, name: '𠮷满意'.repeat(100) }, { ...edition, revision: 12 }, 'zh-CN');
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
    expect(file.isWellFormed()).toBe(true);
    expect(file).toMatch(/_2026年10月_全部客户_修订12\.pdf$/);
  });
});
