import { savedOperation } from '../../support/office/operations.ts';
import type { HttpOffice } from '../http-office.ts';
import type { Postgres } from './postgres.ts';
import { household } from './questions.ts';

/** The rows that the office answers with, as tables: what is asked of both is there in both, under indexes as PostGraphile's readers would lay them. */

const TABLES = `
  create schema bench;
  set search_path to bench;
  create extension if not exists pg_trgm with schema public;
  create table district (key text primary key, name text not null);
  create table village (key text primary key, code text unique not null, name text not null, kind text not null, district text not null references district);
  create table officer (key text primary key, village text not null references village, name text not null, role text not null);
  create index on officer (village);
  create table household (key text primary key, village text not null references village, place int not null, head_key text not null, head_name text not null,
    member_count int not null, decile int, finding text);
  create index on household (village, place);
  create table member (key text primary key, household text not null references household, place int not null, name text not null, relation text not null, birth_date text not null);
  create index on member (household, place);
  create table aid (household text not null references household, place int not null, program_name text not null, fund text not null, state text not null, since text not null,
    primary key (household, place));
  create table recipient (key text primary key, village text not null references village, place int not null, masked_name text not null);
  create index on recipient (village, place);
  create table recipient_aid (recipient text not null references recipient, place int not null, program_name text not null, fund text not null, status text not null, since text,
    primary key (recipient, place));
  create function search_members(looked_for text) returns setof member language sql stable
    as $$ select * from bench.member where name ilike looked_for || '%' order by place, key $$;
`;

export async function fillPostgres({ run }: Postgres, office: HttpOffice): Promise<void> {
  await run(TABLES);
  const { village } = await office.ask({
    query: savedOperation('01-village-page').text,
    variables: { village: office.village, first: 60 },
  });
  await run('insert into district values ($1, $2)', [village.district.id, village.district.name]);
  await run('insert into village values ($1, $2, $3, $4, $5)', [
    village.id,
    office.village,
    village.name,
    village.kind,
    village.district.id,
  ]);
  const { nodes } = village.households;
  for (const { id, name, role } of nodes[0].officers)
    await run('insert into officer values ($1, $2, $3, $4)', [id, village.id, name, role]);
  for (const [place, { id, head, memberCount, officialDecile, fieldFinding, aid }] of nodes.entries()) {
    const row = [id, village.id, place, head.id, head.name, memberCount, officialDecile?.decile ?? null, fieldFinding?.finding ?? null];
    await run('insert into household values ($1, $2, $3, $4, $5, $6, $7, $8)', row);
    for (const [at, { programName, fund, state, since }] of aid.entries())
      await run('insert into aid values ($1, $2, $3, $4, $5, $6)', [id, at, programName, fund, state, since]);
    const { household: whole } = await office.ask({ query: household, variables: { id } });
    for (const [at, one] of whole.members.entries())
      await run('insert into member values ($1, $2, $3, $4, $5, $6)', [one.id, id, at, one.name, one.relation, one.birthDate]);
  }
  const { recipients } = await office.ask({
    query: savedOperation('village-list').text,
    variables: { village: office.village, first: 40 },
  });
  for (const [place, { node }] of recipients.edges.entries()) {
    await run('insert into recipient values ($1, $2, $3, $4)', [node.id, village.id, place, node.maskedName]);
    for (const [at, { program, status, since }] of node.aid.entries())
      await run('insert into recipient_aid values ($1, $2, $3, $4, $5, $6)', [node.id, at, program.name, program.fund, status, since]);
  }
  await run('analyze');
}
