#!/usr/bin/env node
import { runTask } from './set-up.mjs';

runTask('test.ts');
