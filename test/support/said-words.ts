import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript-js-api';

/** A call of `say` or `sayRich` in the source. */
export interface Said {
  readonly place: string;
  /** Undefined where the message is not a literal. */
  readonly message: string | undefined;
  /** The names of the values given, sorted; undefined where they cannot be read from the source. */
  readonly values: readonly string[] | undefined;
}

export interface WordsOfSource {
  readonly said: readonly Said[];
  /** Words a person would read that no catalogue knows of. */
  readonly bare: readonly { readonly place: string; readonly words: string }[];
}

/** What is read out or shown, wherever it stands. */
const SHOWN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'confirm',
  'description',
  'help',
  'label',
  'nothingFoundMessage',
  'placeholder',
  'title',
]);

const SAYING = new Set(['say', 'sayRich']);

/** A sentence or a name of several words: what code alone hardly ever holds. */
const SENTENCE = /^\p{Lu}\p{L}*['’]?\p{L}* .*\p{L}|\p{L} \p{L}.*[.:?!…]$/u;
const LETTERS = /\p{L}{2,}/u;

export function wordsOf(folder: string): WordsOfSource {
  const said: Said[] = [];
  const bare: { place: string; words: string }[] = [];
  for (const path of sources(folder)) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node) =>
      `${relative(folder, path)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && SAYING.has(node.expression.text)) {
        said.push({
          place: placeOf(node),
          message: literal(node.arguments[0]),
          values: namesOf(node.arguments[1]),
        });
        for (const rest of node.arguments.slice(1)) visit(rest);
        return;
      }
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
      const words = shownWords(node);
      if (words) bare.push({ place: placeOf(node), words });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { said, bare };
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && name !== 'api-types.ts')
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !path.includes('/words/'))
    .sort();

const literal = (node: ts.Node | undefined): string | undefined =>
  node && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) ? node.text : undefined;

function namesOf(node: ts.Node | undefined): string[] | undefined {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const names = node.properties.map(
    ({ name }) => name && (ts.isIdentifier(name) ? name.text : literal(name)),
  );
  return names.every(name => name !== undefined) ? names.sort() : undefined;
}

function shownWords(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return LETTERS.test(node.text) ? node.text.trim() : undefined;
  const text = ts.isTemplateExpression(node) ? textOf(node) : literal(node);
  if (text === undefined || !LETTERS.test(text)) return undefined;
  return SENTENCE.test(text) || isShown(node) ? text : undefined;
}

const textOf = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal: { text } }) => text).join(' ');

/** Whether a text stands, in all its ways, in an attribute that people read. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SHOWN_ATTRIBUTES.has(parent.name.getText());
  const within =
    ts.isJsxExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) &&
      [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(parent.operatorToken.kind));
  if (ts.isJsxExpression(parent) && ts.isJsxElement(parent.parent)) return true;
  return within && isShown(parent);
}
