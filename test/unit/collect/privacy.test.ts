import { describe, expect, test } from 'vitest';
import { contactHasher, normalContact } from '../../../functions/collect/contact-hash.ts';
import { maskText } from '../../../functions/collect/mask.ts';

describe('free text', () => {
  test.each([
    ['打13800138000找我', '打[phone]找我'],
    ['call +86 138-0013-8000 now', 'call [phone] now'],
    ['０１０－８８８８８８８８ 转客服', '[phone] 转客服'],
    ['(0931) 8888 888', '[phone]'],
    ['tel 0044 20 7946 0958.', 'tel [phone].'],
    ['写信 li.na+x@mail.example.com。', '写信 [e-mail]。'],
    ['ＬＩ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[e-mail]'],
    ['身份证62010219900307881X', '身份证[id]'],
    ['身份证 620102 19900307 8811', '身份证 [id]'],
    ['旧证620102900307881', '旧证[id]'],
    ['卡号6222021001116245702', '卡号[number]'],
  ])('%s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each(['等了30分钟，2026-10-15 打了3次10086', '套餐128元，流量 20GB', '从9:00等到11:30', '“好”！', 'Ａ级'])(
    'leaves alone what is none: %s',
    (text) => expect(maskText(text)).toBe(text),
  );
});

describe('contact references', () => {
  test.each([
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    [' Li@Example.COM ', 'li@example.com'],
    ['0044 (20) 7946-0958', '+442079460958'],
    ['wechat:Li_Na', 'wechat:li_na'],
  ])('%s is kept as %s', (contact, normal) => {
    expect(normalContact(contact)).toBe(normal);
  });

  test('the same person has another hash in another programme, and with another secret', () => {
    const hash = contactHasher('secret');
    const other = contactHasher('another secret');
    const hashes = [hash('one', '13800138000'), hash('two', '13800138000'), other('one', '13800138000')];
    expect(new Set(hashes).size).toBe(3);
    expect(hash('one', '+86 138 0013 8000')).toBe(hashes[0]);
  });
});
