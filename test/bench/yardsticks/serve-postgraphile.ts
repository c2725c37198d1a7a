// node test/bench/yardsticks/serve-postgraphile.ts ADDRESS: PostGraphile on the schema `bench` of that PostgreSQL.
import { createServer } from 'node:http';
import { listening } from '../listening.ts';
import { yardstick } from './installed.ts';

const [connectionString = ''] = process.argv.slice(2);
const { postgraphile } = await yardstick('postgraphile');
const { PostGraphileAmberPreset } = await yardstick('postgraphile/presets/amber');
const { makePgService } = await yardstick('postgraphile/adaptors/pg');
const { grafserv } = await yardstick('postgraphile/grafserv/node');

process.env['GRAPHILE_ENV'] = 'production';
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['bench'] })],
}).createServ(grafserv);
const server = createServer();
await served.addTo(server);
listening(server);
