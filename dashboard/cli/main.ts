#!/usr/bin/env node
import { voerUit } from './cli.ts';
import { begrensNieuweRuimte } from './geheugen.ts';
import { createOmgeving } from './omgeving.ts';

begrensNieuweRuimte();
process.exitCode = await voerUit(process.argv.slice(2), createOmgeving());
