import { say } from '../words/say.js';

/** In this order: each of the later ones also names itself as an earlier one. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, say('Samsung Internet')],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (agent: string, known: readonly (readonly [RegExp, string])[]): string | undefined =>
  known.find(([mark]) => mark.test(agent))?.[1];

/** `Firefox on Windows`, from the User-Agent header: enough to know one's own devices again. */
export function browserName(agent: string | null): string {
  if (!agent) return say('Unknown browser');
  const browser = nameIn(agent, BROWSERS);
  const system = nameIn(agent, SYSTEMS);
  if (!browser) return agent.slice(0, 40);
  return system ? say('{browser} on {system}', { browser, system }) : browser;
}
