import type { Check } from './check.ts';

/** A text that people may read: shorter than this, it is a name at best. */
const leastLetters = 150;

const known: readonly (readonly [string, RegExp])[] = [
  ['Apache License 2.0', /Apache License\s+Version 2\.0/i],
  ['MIT License', /Permission is hereby granted, free of charge/i],
  ['BSD licence', /Redistribution and use in source and binary forms/i],
  ['ISC License', /Permission to use, copy, modify, and\/or distribute/i],
  ['Mozilla Public License 2.0', /Mozilla Public License,? v(ersion|\.) ?2\.0/i],
  ['GNU licence', /GNU (LESSER |AFFERO )?GENERAL PUBLIC LICENSE/i],
];

/** Whoever installs the module can read on what terms. */
export const checkLicence: Check = {
  name: 'licence',
  run({ read }) {
    const bytes = read.files.get('LICENSE');
    if (!bytes) return { faults: ['The package has no file LICENSE. Put the terms of use into one.'] };
    const text = Buffer.from(bytes).toString('utf8').replaceAll(/\s+/g, ' ').trim();
    if (text.length < leastLetters || text.includes('\uFFFD')) {
      return { faults: ['LICENSE must hold the whole text of the terms of use, as plain text.'] };
    }
    const name = known.find(([, pattern]) => pattern.test(text))?.[0];
    return { faults: [], notes: [name ?? 'Terms of the publisher’s own; read them before you approve.'] };
  },
};
