#!/usr/bin/env node
import { runTask } from './set-up.mjs';

runTask('test.ts', '0 passed, 1 failed');
