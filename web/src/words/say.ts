import { type FormatXMLElementFn, IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import { catalogue, locale } from './language.js';

type Value = string | number;
type Values = Readonly<Record<string, Value>>;
type RichValues = Readonly<Record<string, ReactNode | ((parts: ReactNode) => ReactNode)>>;

const formats = new Map<string, IntlMessageFormat>();

function formatOf(message: string, tags: 'tags' | 'plain'): IntlMessageFormat {
  const key = `${tags} ${message}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(catalogue[message] ?? message, locale, undefined, {
    ignoreTag: tags === 'plain',
  });
  formats.set(key, made);
  return made;
}

/**
 * Words a person reads, in the language of the page. The English stands in the source as an ICU message, and is the
 * key of the catalogues: `say('{late, plural, one {# task is late} other {# tasks are late}}', { late })`.
 * The message is always a literal: a test gathers them and holds each catalogue to them.
 */
export const say = (message: string, values?: Values): string =>
  values ? (formatOf(message, 'plain').format(values) as string) : (catalogue[message] ?? message);

/** As `say`, where parts are elements: `sayRich('Read <b>this</b>.', { b: parts => <strong>{parts}</strong> })`. */
export function sayRich(message: string, values: RichValues): ReactNode {
  type Parts = Record<string, ReactNode | FormatXMLElementFn<ReactNode>>;
  const withParts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (parts: ReactNode[]) => value(inOrder(parts)) : value,
    ]),
  ) as Parts;
  const said = formatOf(message, 'tags').format<ReactNode>(withParts);
  return Array.isArray(said) ? inOrder(said) : (said as ReactNode);
}

/** Parts of a sentence, which never change their places and so need no keys. */
const inOrder = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

/** A whole sentence that the server said in English, where the catalogue has it. */
export const sayGiven = (sentence: string): string => catalogue[sentence] ?? sentence;
