import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../store/project-root.js';

export interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly restart?: string;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

export const inProject = (...parts: string[]): string => path.join(projectRoot, ...parts);
export const textOf = (...parts: string[]): string => readFileSync(inProject(...parts), 'utf8');

/** docker-compose.yml with its anchors and merge keys resolved, its variables not. */
export const composeFile = (): ComposeFile =>
  parse(textOf('docker-compose.yml'), { merge: true }) as ComposeFile;

/** Names of the variables in `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. */
export const variablesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\$\{([A-Z_]+)[^}]*\}/g)].map(match => match[1] as string));

/** The variables that store/settings.ts reads. */
export const settingNames = (): Set<string> => {
  const shape = textOf('store', 'settings.ts').match(/z\.object\(\{([\s\S]*?)\n\}\);/)?.[1] ?? '';
  return new Set([...shape.matchAll(/^ {2}([A-Z_]+):/gm)].map(match => match[1] as string));
};
