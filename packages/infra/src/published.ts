import { router } from './router.ts';

/**
 * Figures and recipients' lists that anybody may read, the same for everyone: no function behind a look. CloudFront alone reaches the bucket,
 * packs what it hands out and keeps it for as long as each file says.
 */
const published = new sst.aws.Bucket('Published', { access: 'cloudfront' });

router.routeBucket('/angka', published, { rewrite: { regex: '^/angka/(.*)$', to: '/$1' } });
router.routeBucket('/penerima', published);

export const publishedEnvironment = { PUBLISHED: $interpolate`s3://${published.name}` };

/** Whoever counts lays it there. Nothing is read back. */
export const publishFigures = { actions: ['s3:PutObject'], resources: [$interpolate`${published.arn}/*`] };
