/** What an AWS client needs to speak to a database on this machine; DynamoDB Local takes any credentials. */
export const localConnection = (endpoint: string) => ({
  endpoint,
  region: 'ap-southeast-3',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
