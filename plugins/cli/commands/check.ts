import { resolve } from 'node:path';
import { packModule } from '../../../host/node/packages/index.ts';
import { findUndeclared, lookAtCode } from '../../sdk/look-at-code.ts';
import { runContractSuite } from '../../sdk/testing/index.ts';
import { withBuiltModule } from '../build-draft.ts';
import { findMissingPapers } from '../check/missing-papers.ts';
import { readOwnCode } from '../check/read-own-code.ts';
import { CliError } from '../io.ts';
import type { CliCommand } from '../run-module.ts';

export const check: CliCommand = {
  words: '[FOLDER]',
  summary: 'Says what a marketplace would refuse: manifest, build, permissions, papers, the contract.',
  async run({ words: [name = '.'] }, { cwd, say }) {
    const folder = resolve(cwd, name);
    await withBuiltModule(folder, async ({ source, built }) => {
      say('ok  the manifest is right, and the module builds');
      const faults = [
        ...findUndeclared(source.manifest, lookAtCode(await readOwnCode(folder))),
        ...(await findMissingPapers(built, source.manifest)),
        ...(await findBreaches(built)),
      ];
      await packModule(built);
      for (const fault of faults) say(`not ok  ${fault}`);
      if (faults.length > 0) throw new CliError(`${faults.length} to mend.`);
      say('ok  it asks for what it is seen to use, has its papers and keeps the contract');
    });
  },
};

/** What the module does that no module may, one sentence each. */
async function findBreaches(built: string): Promise<string[]> {
  const { checks } = await runContractSuite(built);
  return checks.flatMap(({ name, details }) => details.map((detail) => `${name}: ${detail}`));
}
