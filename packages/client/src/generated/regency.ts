/** The regency’s own time. */
export const zone = 'Asia/Makassar';
