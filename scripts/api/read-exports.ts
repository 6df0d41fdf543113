import { join } from 'node:path';
import ts from 'typescript-api';

/** One public name. */
export interface PublicName {
  readonly name: string;
  /** Its doc comment as Markdown, with examples; empty where it has none. */
  readonly doc: string;
  /** What it is, as TypeScript without bodies; a type and a value of one name are both here. */
  readonly code: string;
  /** Where it is declared, relative to the root. */
  readonly file: string;
}

/** Reads what a file exports, also through `export *`, with doc comments and shapes. */
export function readExports(root: string, entries: readonly string[]): Map<string, readonly PublicName[]> {
  const config = ts.readConfigFile(join(root, 'tsconfig.browser.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = entries.map((entry) => join(root, entry));
  const program = ts.createProgram(files, { ...options, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  return new Map(
    entries.map((entry, index) => {
      const source = program.getSourceFile(files[index]!);
      const module = source && checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`${entry} exports nothing.`);
      const names = checker.getExportsOfModule(module).map((symbol) => readName(symbol, checker, root));
      return [entry, names.sort((a, b) => compareNames(a.name, b.name))] as const;
    }),
  );
}

const compareNames = (a: string, b: string): number =>
  a.toLowerCase() === b.toLowerCase() ? (a < b ? -1 : 1) : a.toLowerCase() < b.toLowerCase() ? -1 : 1;

function readName(exported: ts.Symbol, checker: ts.TypeChecker, root: string): PublicName {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const vendor = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(
    declarations[0]?.getSourceFile().fileName ?? '',
  )?.[1];
  if (vendor) return readVendorName(exported, vendor, root);
  const docs = new Set(declarations.map(readDoc).filter((doc) => doc !== ''));
  return {
    name: exported.name,
    doc: [...docs].join('\n\n'),
    code: declarations.map(printDeclaration).join('\n\n'),
    file: declarations[0]?.getSourceFile().fileName.slice(root.length).replace(/^\//, '') ?? '',
  };
}

/** What is handed on of a vendor's is described where we hand it on. */
function readVendorName(exported: ts.Symbol, vendor: string, root: string): PublicName {
  const [specifier] = exported.declarations ?? [];
  const statement = specifier && ts.isExportSpecifier(specifier) ? specifier.parent.parent : undefined;
  const file = specifier?.getSourceFile().fileName.slice(root.length).replace(/^\//, '') ?? '';
  const code = `export { ${exported.name} } from '${vendor}'`;
  return { name: exported.name, doc: statement ? readDoc(statement) : '', code, file };
}

/** The comment above a declaration; that of a constant stands above its statement. */
function readDoc(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(holderOf(node)).filter(ts.isJSDoc).slice(-1);
  if (!comment) return '';
  const text = readText(comment.comment);
  const tags = (comment.tags ?? []).map((tag) => {
    if (tag.tagName.text === 'example') return `\`\`\`ts\n${readExample(tag)}\n\`\`\``;
    if (ts.isJSDocParameterTag(tag))
      return `- \`${tag.name.getText()}\`: ${readText(tag.comment).replace(/^-\s*/, '')}`;
    return `${tag.tagName.text}: ${readText(tag.comment)}`;
  });
  return [text, ...tags]
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll(/\n\n- /g, '\n- ')
    .trim();
}

const readText = (comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/[ \t]+\n/g, '\n').trim();

/** As it was written: the parser would take `@click` in it for a tag, and eats blanks. */
function readExample(tag: ts.JSDocTag): string {
  const whole = tag.getSourceFile().text.slice(tag.getStart(), tag.parent.end);
  return whole
    .replace(/^@example/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

const holderOf = (node: ts.Node): ts.Node => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

const printer = ts.createPrinter({ removeComments: false });

/** The source of a declaration as its author wrote it, without what it does. */
function printDeclaration(node: ts.Declaration): string {
  if (ts.isFunctionDeclaration(node))
    return print(
      ts.factory.updateFunctionDeclaration(
        node,
        [],
        undefined,
        node.name,
        node.typeParameters,
        node.parameters,
        node.type,
        undefined,
      ),
      node,
    );
  if (ts.isClassDeclaration(node)) return printClass(node);
  if (ts.isVariableDeclaration(node)) return printConstant(node);
  return withoutDoc(node).replace(/^export (default )?/, '');
}

const print = (made: ts.Node, source: ts.Node): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, made, source.getSourceFile())
    .replace(/^\/\*\*[\s\S]*?\*\/\s*/, '')
    .trim();

const withoutDoc = (node: ts.Node): string =>
  node.getSourceFile().text.slice(node.getStart(undefined, false), node.end);

function printConstant(node: ts.VariableDeclaration): string {
  const { name, type, initializer } = node;
  if (type) return `const ${name.getText()}: ${type.getText()}`;
  if (initializer && ts.isArrowFunction(initializer)) {
    const { typeParameters, parameters, type: result } = initializer;
    const types = typeParameters ? `<${typeParameters.map((each) => each.getText()).join(', ')}>` : '';
    const given = parameters.map((each) => each.getText()).join(', ');
    return `function ${name.getText()}${types}(${given})${result ? `: ${result.getText()}` : ''}`;
  }
  const text = initializer?.getText() ?? '';
  // A long schema is data: the manifest has a list of its own, others are short.
  return text.length > 1500 ? `const ${name.getText()}: TSchema` : `const ${name.getText()} = ${text}`;
}

/** Public members with their comments, and no bodies. */
function printClass(node: ts.ClassDeclaration): string {
  const head = withoutDoc(node)
    .split('{')[0]!
    .replace(/^export (default )?/, '')
    .trim();
  const members = node.members.filter(isPublic).map((member) => {
    const comment = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc).at(-1)?.getText();
    const body = (member as { body?: ts.Node }).body;
    const end = body ? body.getStart() : member.end;
    const text = member.getSourceFile().text.slice(member.getStart(undefined, false), end).trim();
    const clean = text.replace(/^@\w+\([^)]*\)\s*/, '').replace(/;$/, '');
    return `${comment ? `  ${comment}\n` : ''}  ${clean};`;
  });
  return `${head} {\n${members.join('\n')}\n}`;
}

const isPublic = (member: ts.ClassElement): boolean => {
  const isHidden = member.name && ts.isPrivateIdentifier(member.name);
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return !isHidden && !modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
};
