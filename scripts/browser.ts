import { existsSync } from 'node:fs';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to start a Chromium: hand these to puppeteer-core or playwright-core. */
export interface Browser {
  executablePath: string;
  args: string[];
  /** Variables to add to the environment of the browser's process. */
  env: Record<string, string>;
}

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/inlay-browser/', import.meta.url));

/**
 * Finds a Chromium for the tests: CHROME_PATH where it is set, else the one that comes inside an npm package
 * (Linux x64; unpacked once into node_modules/.cache), else one installed in a usual place.
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    await access(chosen).catch((cause) => {
      throw new Error(`CHROME_PATH names ${chosen}, where there is no browser.`, { cause });
    });
    return { executablePath: chosen, args: quietArgs, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const installed = installedPlaces.find((path) => existsSync(path));
  if (!installed) throw new Error('No Chrome or Chromium was found: set CHROME_PATH to the path of one.');
  return { executablePath: installed, args: quietArgs, env: {} };
}

async function packagedBrowser(): Promise<Browser> {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, version);
  if (!existsSync(folder)) await unpackBrowser(join(packageFolder, 'bin'), folder);

  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env: Record<string, string> = { LD_LIBRARY_PATH: libraries.join(delimiter) };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return { executablePath: join(folder, 'chromium'), args: quietArgs, env };
}

/** Two processes may unpack at once: each fills a folder of its own, the first rename wins. */
async function unpackBrowser(binFolder: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(join(binFolder, archive))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(draft, folder).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}
