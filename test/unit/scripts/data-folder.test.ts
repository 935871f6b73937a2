import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openDataFolder } from '../../../scripts/stack/data-folder.js';
import { commandOf } from '../../../scripts/stack/process-command.js';

const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'ota-data-folder-'));

test('a second start in the same folder is refused, and says who holds it and what to set', async () => {
  const folder = newFolder();
  await openDataFolder(folder);
  const other = { pid: process.ppid, command: commandOf(process.ppid) };
  writeFileSync(path.join(folder, 'lock'), JSON.stringify(other));
  await expect(openDataFolder(folder)).rejects.toThrow(
    new RegExp(`in use by a running system \\(process ${process.ppid}\\)[\\s\\S]*OTA_DATA_DIR`),
  );
});

test('the lock of a process that is no more is taken over, also where its id belongs to another one now', async () => {
  const folder = newFolder();
  await openDataFolder(folder);
  for (const left of [
    { pid: 4_000_000, command: 'gone' },
    { pid: process.ppid, command: 'another program' },
  ]) {
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(left));
    await openDataFolder(folder);
    expect(JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
  }
});

test('data of a newer release are refused before anything is touched', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'version.json'), '{"layout":99}');
  await expect(openDataFolder(folder)).rejects.toThrow(/newer release \(layout 99[\s\S]*OTA_DATA_DIR/);
});

test('who lets go of the folder leaves it free for the next', async () => {
  const folder = newFolder();
  const letGo = await openDataFolder(folder);
  letGo();
  await expect(openDataFolder(folder)).resolves.toBeInstanceOf(Function);
});
