#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code where there is none: takes the options that @vscode/test-electron
// gives, and runs the tests in VS Code's server with a headless Chromium as its window.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runExtensionTests } from './extension-tests.ts';

const options = process.argv.slice(2);
const valuesOf = (name: string) =>
  options.filter((option) => option.startsWith(`--${name}=`)).map((option) => option.slice(name.length + 3));

function settingsIn(userData: string | undefined): Record<string, unknown> {
  const file = userData && join(userData, 'User/settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const [tests] = valuesOf('extensionTestsPath');
const folder = options.find((option) => !option.startsWith('-') && existsSync(option));
if (tests && folder) {
  process.exitCode = await runExtensionTests({
    extensions: valuesOf('extensionDevelopmentPath'),
    tests,
    folder,
    settings: settingsIn(valuesOf('user-data-dir')[0]),
    timeLimit: 300_000,
  });
} else {
  console.error('This stand-in for VS Code only runs tests: it needs --extensionTestsPath and a folder to open.');
  process.exitCode = 2;
}
