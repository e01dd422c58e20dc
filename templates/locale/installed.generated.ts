// Written by templates/locale/build.ts from what lies in templates/locale/languages.
import { language as en } from './languages/en.ts';
import { language as zhCN } from './languages/zh-CN.ts';

export const installed = { en, 'zh-CN': zhCN };
