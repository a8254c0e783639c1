// Writes one small JSON table for each tool that a runbook may call, below
// src/main/resources/dev/runbook/core/command/tools, out of the Fig specifications (npm @withfig/autocomplete, MIT) and
// the hand-kept files in overlay/. Nothing of the build runs it; README.md beside it explains the notation.
//
//     node generate.mjs            # fetches the pinned package into a temporary folder
//     node generate.mjs FOLDER     # uses an unpacked one
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FIG = '@withfig/autocomplete@2.692.3';
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../main/resources/dev/runbook/core/command/tools');

/** The folder of the unpacked Fig package. */
function fig() {
  if (process.argv[2]) {
    return process.argv[2];
  }
  const folder = mkdtempSync(join(tmpdir(), 'fig-'));
  execFileSync('npm', ['pack', FIG, '--silent', '--pack-destination', folder], { stdio: 'inherit' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder]);
  return join(folder, 'package');
}

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const words = (text) => (text ? text.split(' ').filter(Boolean) : []);

/** A flag of Fig in our notation: all spellings, then "=" for a value, "=?" for one that may be left out. */
function flagOf(option) {
  const args = list(option.args);
  const spellings = list(option.name).map((name) => name.replace(/=$/, '')).filter((name) => /^-{1,2}[^\s,=]+$/.test(name));
  const value = args.length === 0 ? '' : args.every((arg) => arg.isOptional) ? '=?' : '=';
  return spellings.length === 0 ? [] : [spellings.sort((a, b) => a.length - b.length).join(',') + value];
}

/** A node of Fig, reduced. Texts, icons and generators go; so do operands, which Fig does not keep reliably. */
async function reduce(spec, load, depth, groups) {
  const options = list(spec.options);
  const node = {};
  node.global = options.filter((option) => option.isPersistent).flatMap(flagOf).join(' ');
  node.flags = options.filter((option) => !option.isPersistent).flatMap(flagOf).join(' ');
  node.commands = {};
  if (depth > 0) {
    for (const sub of list(spec.subcommands)) {
      const names = list(sub.name).join(',');
      if (groups && !groups.includes(names)) {
        node.commands[names] = { open: 4 };
        continue;
      }
      const whole = typeof sub.loadSpec === 'string' ? await load(sub.loadSpec) : sub;
      node.commands[names] = whole ? await reduce(whole, load, depth - 1) : {};
    }
  }
  // Fig rarely has all of them.
  node.open = Object.keys(node.commands).length > 0 ? 4 : 0;
  return node;
}

const spellings = (flag) => flag.replace(/=[?$!2;]?$/, '').split(',');

/** Flags of two sources, less those dropped; where both know a flag, the second has the say. */
function mergeFlags(base, over, dropped) {
  const gone = new Set(words(dropped));
  const own = words(over);
  const known = new Set(own.flatMap(spellings));
  const kept = words(base).flatMap((flag) => {
    const names = spellings(flag).filter((name) => !known.has(name) && !gone.has(name));
    return names.length === 0 || spellings(flag).some((name) => known.has(name)) ? [] : [names.join(',') + flag.slice(spellings(flag).join(',').length)];
  });
  return [...own, ...kept].join(' ');
}

/** The node without some flags, in all its subcommands. */
function without(node, dropped) {
  node.flags = mergeFlags(node.flags, '', dropped);
  node.global = mergeFlags(node.global, '', dropped);
  Object.values(node.commands ?? {}).forEach((sub) => without(sub, dropped));
  return node;
}

/** The base with what the overlay says laid over it. */
function merge(base, over) {
  if (over.only) {
    base = {};
  }
  base = over.drop ? without(structuredClone(base), over.drop) : base;
  const result = { ...base, ...over };
  result.flags = mergeFlags(base.flags, over.flags);
  result.global = mergeFlags(base.global, over.global);
  delete result.only;
  delete result.drop;
  const commands = {};
  const mine = Object.entries(over.commands ?? {});
  const taken = new Set(mine.flatMap(([names]) => names.split(',')));
  for (const [names, node] of Object.entries(base.commands ?? {})) {
    const rest = names.split(',').filter((name) => !taken.has(name));
    const match = mine.find(([other]) => other.split(',').some((name) => names.split(',').includes(name)));
    if (match) {
      const [other, overNode] = match;
      const all = [...new Set([...other.split(','), ...rest])].join(',');
      commands[all] = merge(node, overNode);
    } else if (!list(over.without).includes(names.split(',')[0])) {
      commands[names] = node;
    }
  }
  for (const [names, node] of mine) {
    if (!Object.keys(commands).some((all) => all.split(',').includes(names.split(',')[0]))) {
      commands[names] = merge({}, node);
    }
  }
  result.commands = commands;
  delete result.without;
  return result;
}

/** Names sorted, what is empty or a default left out. */
function tidy(node) {
  const out = {};
  const order = ['tool', 'names', 'source', 'complete', 'style', 'open', 'at', 'global', 'flags', 'required', 'min', 'slash', 'unless', 'needs', 'rest', 'gone'];
  for (const key of order) {
    const value = node[key];
    if (value !== undefined && value !== '' && !(key === 'open' && value === 0)) {
      out[key] = value;
    }
  }
  const names = Object.keys(node.commands ?? {}).sort();
  if (names.length > 0) {
    out.commands = Object.fromEntries(names.map((name) => [name, tidy(node.commands[name])]));
  }
  return out;
}

/** Flags that a node above has anyway go; those that all commands of a node share rise to the node. */
function hoist(node, above) {
  const commands = Object.values(node.commands ?? {});
  node.flags = words(node.flags).filter((flag) => !above.has(flag)).join(' ');
  const own = new Set([...above, ...words(node.global)]);
  commands.forEach((sub) => hoist(sub, own));
  const leaves = commands.filter((sub) => !sub.at);
  if (leaves.length > 3) {
    const shared = words(leaves[0].flags).filter((flag) => leaves.every((sub) => words(sub.flags).includes(flag)));
    node.global = [...words(node.global), ...shared].join(' ');
    leaves.forEach((sub) => { sub.flags = words(sub.flags).filter((flag) => !shared.includes(flag)).join(' '); });
  }
}

const unknownKeys = (node, path) => {
  const known = new Set(['tool', 'names', 'source', 'complete', 'style', 'open', 'at', 'global', 'flags', 'required', 'min', 'slash', 'unless', 'needs', 'rest', 'gone', 'commands', 'fig', 'like', 'depth', 'only', 'drop', 'without', 'services', 'groups']);
  Object.keys(node).filter((key) => !known.has(key)).forEach((key) => { throw new Error(`${path}: unknown key ${key}`); });
  Object.entries(node.commands ?? {}).forEach(([name, sub]) => unknownKeys(sub, `${path} ${name}`));
};

const root = fig();
const load = async (name) => {
  const file = join(root, 'build', `${name}.js`);
  return existsSync(file) ? (await import(pathToFileURL(file))).default : undefined;
};
const overlays = Object.fromEntries(
  readdirSync(join(here, 'overlay')).filter((name) => name.endsWith('.json')).sort()
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(here, 'overlay', name), 'utf8'))]));
const tables = {};

async function table(name) {
  if (tables[name]) {
    return tables[name];
  }
  const overlay = overlays[name];
  unknownKeys(overlay, name);
  let base = {};
  if (overlay.like) {
    base = structuredClone(await table(overlay.like));
  } else if (overlay.fig) {
    base = await reduce(await load(overlay.fig), overlay.services ? async () => undefined : load, overlay.depth ?? 4, overlay.groups && words(overlay.groups));
  }
  const merged = merge(base, overlay);
  if (overlay.services) {
    Object.values(merged.commands).forEach((service) => { service.complete = false; });
  }
  for (const service of words(overlay.services)) {
    const own = merge(await reduce(await load(`${overlay.fig}/${service}`), load, 3), overlay.commands[service] ?? {});
    tables[`${name}-${service}`] = { ...own, tool: `${name}-${service}`, complete: own.complete ?? overlay.complete };
    merged.commands[service] = { at: `${name}-${service}` };
  }
  ['fig', 'like', 'depth', 'services', 'groups'].forEach((key) => delete merged[key]);
  return (tables[name] = { ...merged, tool: name, names: overlay.names ?? name, open: overlay.open ?? 0 });
}

for (const name of Object.keys(overlays)) {
  await table(name);
}
Object.values(tables).forEach((node) => hoist(node, new Set()));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
let bytes = 0;
const index = [];
for (const name of Object.keys(tables).sort()) {
  const text = JSON.stringify(tidy(tables[name]), null, 0).replaceAll('},"', '},\n"').replaceAll(':{"', ':\n{"') + '\n';
  writeFileSync(join(target, `${name}.json`), text);
  bytes += text.length;
  words(tables[name].names).forEach((program) => index.push(`${program} ${name}`));
}
writeFileSync(join(target, 'index.txt'), index.sort().join('\n') + '\n');
writeFileSync(join(target, 'NOTICE'), `The tables in this folder were reduced from ${FIG}, completed by hand.\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`);
console.log(`${Object.keys(tables).length} tables, ${bytes} bytes`);
