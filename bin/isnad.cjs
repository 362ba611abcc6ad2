#!/usr/bin/env node
require('../dist/isnad.cjs');
