export function offerOwn(): void {}
