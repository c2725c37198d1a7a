import type { Culture } from './origins.ts';
import type { Dice } from './random.ts';

/** Given names common among each people, put together at random: nobody real is meant. */

type Sex = 'male' | 'female';
interface Pool {
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly last: Record<Sex, readonly string[]>;
}

const words = (text: string): readonly string[] => text.split(' ');

export const pools: Record<Culture, Pool> = {
  Kutai: {
    male: words(
      'Muhammad Ahmad Abdul Awal Arsyad Bahrun Darmawan Edi Fahrul Hamdi Hairul Idham Jamal Khairil Mansyur Rizal Sabran Syahrul Zainal',
    ),
    female: words('Siti Nur Aida Erlina Fatimah Hasnah Halimah Irma Jamilah Kartini Lina Maimunah Mariam Norhayati Rusmini Salmah Yuliana'),
    last: {
      male: words('Effendi Rahman Fadli Hidayat Syahrani Ismail Arifin Husin Anwar Kurniawan Maulana Saputra Noor Ridwan Yusran Jailani'),
      female: words('Aminah Hayati Rahmah Asiah Fitriani Maulida Sari Wahyuni Khadijah Zahra Hasanah Astuti Laila Herlina Sulastri'),
    },
  },
  Banjar: {
    male: words(
      'Ahmad Akhmad Muhammad Arbain Basuni Darsani Fahmi Gazali Hamdan Husaini Ibramsyah Jumri Kaspul Masrani Norman Rusdi Sarkani Supian Syarifudin',
    ),
    female: words('Siti Noor Rusmiati Ainun Barlian Fauziah Hadijah Ida Jumiati Mahrita Masitah Norjanah Raudah Rabiatul Saniah Wardah'),
    last: {
      male: words('Fauzi Rahmani Syamsuri Noor Hasani Rifani Bahri Zaini Aminullah Fahriansyah Riduan Saidi Mulyadi Wahyudi Mahyuni'),
      female: words('Jannah Hikmah Mahmudah Adawiyah Mariani Latifah Azizah Rahmawati Yanti Khairiah Mursidah Hafizah Salasiah'),
    },
  },
  Jawa: {
    male: words(
      'Agus Bambang Budi Catur Dwi Eko Gatot Heri Imam Joko Kasiman Mulyono Nur Paijan Rudi Slamet Sugeng Sunardi Suyono Tri Wahyu Yanto',
    ),
    female: words(
      'Ani Dewi Endang Eni Indah Kasiyem Lestari Marsini Ningsih Paini Puji Ratna Rini Sri Sulastri Sumarni Suparti Suyatmi Tri Tuminah Wahyu Yuni',
    ),
    last: {
      male: words(
        'Santoso Purnomo Setiawan Prasetyo Susilo Wibowo Hartono Nugroho Raharjo Saputro Widodo Suprapto Hariyadi Kurniawan Pamungkas Sutrisno',
      ),
      female: words(
        'Lestari Rahayu Wahyuni Astuti Handayani Utami Puspita Sari Wulandari Ningrum Hidayah Kusuma Setyowati Winarti Susanti',
      ),
    },
  },
  Bugis: {
    male: words(
      'Amiruddin Hasan Ilham Jufri Kamaruddin Lukman Mappa Muhammad Nasir Rustam Saharuddin Sudirman Syamsul Tahir Usman Arifin Basri',
    ),
    female: words(
      'Hasnawati Irmawati Jumriah Kartini Marhani Masniah Nuraeni Nurhayati Rosmini Rosdiana Salma Sitti Suriani Tenri Darmawati',
    ),
    last: {
      male: words('Tang Rahman Amir Bahar Saleh Syarifuddin Makmur Akbar Hamzah Sulaiman Latif Yunus Malik Hakim Idris Jafar'),
      female: words('Rahmatia Hasnah Sari Rahma Nurlina Fitri Asma Ramlah Mulyani Jumiati Hartati Kasma Sakinah Mardiana Haslinda'),
    },
  },
  Dayak: {
    male: words(
      'Agustinus Albertus Ajang Bit Daniel Donatus Fransiskus Ibau Jalung Kuleh Lawai Ledjo Marthinus Ngau Petrus Stefanus Udau Yohanes Yulius',
    ),
    female: words(
      'Agnes Bulan Devung Elisabet Hubung Kristina Lucia Margareta Maria Ping Rosalina Salomina Teresia Unyang Veronika Yuliana Yustina',
    ),
    last: {
      male: words('Lejau Ngau Ibau Lawing Liah Bilung Jalung Anyeq Laing Ding Njau Usat Ubang Kule Lian'),
      female: words('Luhat Hangin Bungan Urai Lahai Devung Yeq Lirung Tipung Usun Buaq Long Pare Asung'),
    },
  },
};

/** One to three parts; the old often have one. */
export function nameFor(dice: Dice, culture: Culture, sex: Sex, age: number): string {
  const pool = pools[culture];
  const first = dice.pick(pool[sex]);
  if (age >= 50 && dice.chance(0.3)) return first;
  const last = dice.pick(pool.last[sex]);
  const middle = dice.pick(pool[sex]);
  return age < 30 && middle !== first && dice.chance(0.35) ? `${first} ${middle} ${last}` : `${first} ${last}`;
}
