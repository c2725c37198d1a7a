// node test/bench/serve-ours.ts: both endpoints over HTTP, in the environment of an office; what they log goes nowhere.
import { createServer } from 'node:http';
import { handler as office } from '@puskesos/functions/graphql';
import { handler as open } from '@puskesos/functions/public';
import { callFunction } from '@puskesos/local/server/function-url';
import { listening } from './listening.ts';

listening(
  createServer((request, response) => {
    const handler = request.url?.startsWith('/public/') ? open : office;
    void callFunction(handler as Parameters<typeof callFunction>[0], request, response);
  }),
);
