/** The text of a mutation that takes `$input` and tells its payload or its typed error. */
export function mutation(name: string, payload: string): string {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Payload { clientMutationId ${payload} }
    ... on InvalidInput { issues { path message messageEn } }
    ... on Error { code message messageEn } } }`;
}

export const HOUSEHOLD = `household { id version mergedInto { id } address { street rt rw } cards(current: false) { number from to }
  members { id name nik relation life doubts } officialDecile { decile } fieldFinding { finding note } }`;
