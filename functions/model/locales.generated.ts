// Written by templates/locale/build.ts from what lies in templates/locale/languages.
export const INSTALLED = ['en', 'zh-CN'] as const;
