import { deployEnv } from '@puskesos/core/shared/env';
import { stage } from './stage.ts';

const { SITE_DOMAIN: name, SITE_CERTIFICATE: cert } = deployEnv();

const headers = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
};

/** What the firewall is called where it is counted. */
export const firewall = `${$app.name}-${$app.stage}`;

/**
 * The one door for pages and for the public. What is signed at the edge is read there, outside the country; so the office's endpoint stands beside
 * it, in Jakarta (api.ts).
 */
export const router = new sst.aws.Router('Router', {
  // Its name is told to CloudFront by whoever keeps the domain: no zone of ours.
  ...(stage.isNamed && name !== undefined && { domain: { name, cert, dns: false as const } }),
  // A function's URL answers CloudFront alone; the edge signs the body, so that any GraphQL client can post. It caps a body at 1 MB.
  protection: 'oac-with-edge-signing',
  waf: {
    // In five minutes. A mobile network puts a whole kecamatan behind one address, so this stops floods and no more: a look takes six requests at
    // most, and so many people look in a minute on the day of a delivery. Who asks after NIKs is slowed down by work instead.
    rateLimitPerIp: 20_000,
    // No SQL anywhere; its rules would only refuse an honest address or note.
    managedRules: { sqlInjection: false },
  },
  transform: {
    waf: (waf) => {
      waf.visibilityConfig = { cloudwatchMetricsEnabled: true, metricName: firewall, sampledRequestsEnabled: true };
    },
  },
  edge: {
    // Behind the edge every request comes from the edge; whatever a viewer wrote there itself is written over.
    viewerRequest: { injection: 'event.request.headers["x-viewer-ip"] = { value: event.viewer.ip };' },
    viewerResponse: {
      injection: Object.entries(headers)
        .map(([name, value]) => `event.response.headers["${name}"] = { value: ${JSON.stringify(value)} };`)
        .join('\n  '),
    },
  },
});

export const cloudFront = router.nodes.cdn.nodes.distribution.domainName;
