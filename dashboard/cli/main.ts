#!/usr/bin/env node
import { voerUit } from './cli.ts';
import { createOmgeving } from './omgeving.ts';

process.exitCode = await voerUit(process.argv.slice(2), createOmgeving());
