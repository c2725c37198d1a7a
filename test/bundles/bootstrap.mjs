// What Lambda puts around a bundle: loads its handler, asks the runtime's API for events one after the other, and hands back what comes of each.
import { pathToFileURL } from 'node:url';

const [, , bundle] = process.argv;
const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const tell = (path, body) => fetch(`${api}/${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });
const told = (error) => ({ errorType: error?.name, errorMessage: error?.message, trace: error?.stack?.split('\n') });

// With JSON logs the runtime lays whatever comes by the console into a line of its own.
for (const level of ['trace', 'debug', 'info', 'log', 'warn', 'error'])
  console[level] = (...message) =>
    process.stdout.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level: level.toUpperCase(), message })}\n`);

let handler;
try {
  ({ handler } = await import(pathToFileURL(bundle)));
} catch (error) {
  await tell('init/error', told(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
  try {
    await tell(`invocation/${id}/response`, await handler(await next.json(), context));
  } catch (error) {
    await tell(`invocation/${id}/error`, told(error));
  }
}
