import type { Catalogue, ProblemCatalogue } from './catalogue.js';

/** Each language there is, by its own name. */
export const LANGUAGES = { en: 'English', it: 'Italiano' } as const;
export type Language = keyof typeof LANGUAGES;

/** Whose dates and numbers are written: English ones the European way, with the day before the month. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT' };

/** What is needed of a browser. Outside of one, as in tests, English is spoken. */
interface Browser {
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  readonly navigator: { readonly languages: readonly string[] };
  readonly document: { readonly documentElement: { lang: string } };
  readonly location: { reload(): void };
}
const browser = (globalThis as { readonly window?: Browser }).window;

const KEPT_AS = 'ota.language';

const isLanguage = (name: string | null | undefined): name is Language =>
  name !== null && name !== undefined && Object.hasOwn(LANGUAGES, name);

/** What was chosen in this browser, else the first of its own languages that there is, else English. */
function preferred(): Language {
  if (!browser) return 'en';
  const chosen = browser.localStorage.getItem(KEPT_AS);
  if (isLanguage(chosen)) return chosen;
  return browser.navigator.languages.map(name => name.slice(0, 2)).find(isLanguage) ?? 'en';
}

const catalogueOf = async (language: Language): Promise<Catalogue> =>
  language === 'it' ? (await import('./it/index.js')).italian : {};

const problemCatalogueOf = async (language: Language): Promise<ProblemCatalogue> =>
  language === 'it' ? (await import('./it/problems.js')).problems : {};

/** A page speaks one language for as long as it is open, so that words may be made once, where they stand. */
export const language: Language = preferred();
export const locale: string = LOCALES[language];
export const catalogue: Catalogue = await catalogueOf(language);
/** What the server says of problems, by their code; empty in English, which it speaks itself. */
export const problemCatalogue: ProblemCatalogue = await problemCatalogueOf(language);

if (browser) browser.document.documentElement.lang = language;

/** Loads the page anew in another language, and keeps the choice in this browser. */
export function speak(chosen: Language): void {
  browser?.localStorage.setItem(KEPT_AS, chosen);
  browser?.location.reload();
}
