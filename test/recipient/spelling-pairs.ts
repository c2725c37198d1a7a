/**
 * How a register writes a name and how somebody types it: of the same person, or of another. Given names that are common in Kutai, among Banjar,
 * Bugis, Javanese and Dayak, put together at random: nobody real is meant.
 */

export interface Pair {
  readonly registered: string;
  readonly typed: string;
  /** The same person; somebody whose name is near it; somebody who happens to live there. */
  readonly who: 'same' | 'near' | 'neighbour';
}

const pairsOf = (text: string, who: Pair['who']): Pair[] =>
  text
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const [registered = '', typed = ''] = pair.split('|').map((name) => name.trim());
      return { registered, typed, who };
    });

/** The rules were written with these in view. */
export const pairs: readonly Pair[] = [
  ...pairsOf(
    `Djoko Santoso | Joko Santoso; Soeharni Lestari | Suharni Lestari; Tjahjono Wibowo | Cahyono Wibowo; Sjarifah Aisjah | Syarifah Aisyah
     Oesman Effendi | Usman Efendi; Noer Hajati | Nur Hayati; Moch. Saleh | Muhammad Saleh; Muh. Yusuf | Muhammad Yusuf; Mhd Arsyad | Muhamad Arsyad
     Mochammad Ridwan | Muhammad Riduan; M. Idris | Muhammad Idris; M Nasir | Moh. Nasir; Md. Tahir | Muhammad Tahir; Muhamad Jailani | Mohammad Jaelani
     Abd. Rahman | Abdul Rahman; Abdurrahman | Abdul Rahman; Abdul Rahim | Abdurrahim; Abdullah Syafii | Abdulah Syafi'i; Abd Gani | Abdul Ghani
     St. Aminah | Siti Aminah; Sitti Rahmah | Siti Rahmah; Sity Fatimah | Siti Fatimah; Siti Amina | Siti Aminah; Siti Khadijah | Siti Hadijah
     Nurhaliza | Nur Haliza; Nur Aini | Nuraini; Noor Jannah | Norjanah; Norhayati | Nurhayati; Nor Asiah | Nurasiah; Nurul Huda | Nurulhuda
     H. Sabran | Sabran; Hj. Maimunah | Maimunah; Haji Darmawan Anwar | Darmawan Anwar; Drs. Idham Khalid | Idham Khalid; Ir. Bambang Susilo | Bambang Susilo
     Ratna Sari, S.Pd | Ratna Sari; Fahmi Rifani, S.E. | Fahmi Rifani; Hendra Saputra, A.Md | Hendra Saputra; Dewi Utami, S.Sos., M.Si | Dewi Utami
     KH. Zaini Ghani | Zaini Gani; Ust. Fauzi Rahman | Fauzi Rahman; Bpk. Paijan | Paijan; Ibu Sumarni | Sumarni; Alm. Kaspul Anwar | Kaspul Anwar
     Ahmad bin Hasan | Ahmad; Masitah binti Jumri | Masitah; Hamdan | Hamdan bin Basuni; Rusdi bin Sarkani | Rusdi Sarkani; Salmah Bt. Arsyad | Salmah
     Ma'ruf Hidayat | Maruf Hidayat; Nur'aini Sari | Nuraini Sari; Sya'ban Noor | Syaban Nur; Jum'atiah | Jumatiah; Rabi'ah Hasani | Rabiah Hasani
     Jusuf Ismail | Yusuf Ismail; Johanes Lawing | Yohanes Lawing; Juliana Bungan | Yuliana Bungan; Jakub Ngau | Yakub Ngau; Wahjuni Astuti | Wahyuni Astuti
     Fauziah Latifah | Pauziah Latipah; Yusuf Maulana | Yusup Maulana; Syarifuddin | Saripudin; Arifin Noor | Aripin Noor; Veronika Devung | Feronika Devung
     Aziz Rahmani | Azis Rahmani; Zainal Arifin | Jainal Arifin; Zulkifli Hasan | Julkifli Hasan; Zubaidah Hayati | Jubaidah Hayati; Rizal Fadli | Risal Fadli
     Taufiq Hidayat | Taufik Hidayat; Qomariah | Komariah; Iqbal Maulana | Ikbal Maulana; Razaq Anwar | Razak Anwar; Anyeq Laing | Anyek Laing
     Chairul Anwar | Khairul Anwar; Hairul Saleh | Khairul Saleh; Choirul Anam | Khoirul Anam; Chusnul Chotimah | Khusnul Khotimah; Cholifah | Holifah
     Kristina Urai | Christina Urai; Chandra Wijaya | Candra Wijaya; Philipus Lejau | Filipus Lejau; Alex Ubang | Aleks Ubang; Thamrin Bahri | Tamrin Bahri
     Dhani Saputra | Dani Saputra; Bhakti Nugroho | Bakti Nugroho; Ridho Kurniawan | Rido Kurniawan; Mursyidah | Mursidah; Syamsul Bahri | Samsul Bahri
     Eddy Suprapto | Edi Suprapto; Herry Susanto | Heri Susanto; Rudy Hartono | Rudi Hartono; Yanty Marlina | Yanti Marlina; Dewie Puspita | Dewi Puspita
     Lilly Suryani | Lili Suryani; Renny Wulandari | Reni Wulandari; Sunarty | Sunarti; Nelly Agustina | Neli Agustina; Titiek Handayani | Titik Handayani
     Aminah Siti | Siti Aminah; Saputra Agus | Agus Saputra; Rahman Fadli | Fadli Rahman; Hidayat Muhammad Rizal | Muhammad Rizal Hidayat
     Muhammad Nur Alamsyah | Muhammad Alamsyah; Siti Nur Azizah | Siti Azizah; Dwi Wahyu Prasetyo | Dwi Prasetyo; Tri Puji Lestari | Puji Lestari
     Ahmad Fauzi Rahmani | Ahmad Fauzi; Andi Tenri Hasnah | Andi Tenri; Fransiskus Ibau Liah | Fransiskus Ibau; Agus Salim Makmur | Agus Salim
     Siti Aminah | Siti Nur Aminah; Budi Santoso | Budi Agung Santoso; Rahmawati | Siti Rahmawati; Ilham | Muhammad Ilham; Jamilah Hayati | Hj. Siti Jamilah Hayati
     A. Rahman Saleh | Abdul Rahman Saleh; Ahmad Yani Noor | A. Yani Noor; Sri W. Astuti | Sri Wahyuni Astuti; R. Widodo Utomo | Raharjo Widodo Utomo
     Nilawati | Nila Wati; Rahma Wati | Rahmawati; Sriwahyuni | Sri Wahyuni; Jamal Uddin | Jamaluddin; Kamarudin | Kamaruddin; Dwi Yanti | Dwiyanti
     Bambang Sutrisno | Bambang Sutrisna; Wahyudi Pamungkas | Wahyudi Pamungkaz; Gatot Prasetyo | Gatot Prasetya; Slamet Raharjo | Slamet Raharja
     Hartini Susanti | Hartini Suzanti; Masrani Fahri | Masrani Pahri; Lukman Hakim | Lukman Hakin; Kartini Astuti | Martini Astuti; Endang Winarti | Endang Winarto
     Rosdiana Malik | Rosdiana Maliq; Mappa Saleh | Mappa Salleh; Sudirman Tang | Sudirmam Tang; Usman Jafar | Usman Japar; Syamsuri Akhmad | Samsuri Ahmad
     Ledjo Bilung | Lejo Bilung; Petrus Njau | Petrus Nyau; Stefanus Ding | Stepanus Ding; Marthinus Kuleh | Martinus Kule; Elisabet Luhat | Elisabeth Luhat
     Yeremia Usat | Jeremia Usat; Agnes Hubung | Agnez Hubung; Maria Bulan | Mariah Bulan; Teresia Long | Theresia Long; Donatus Lian | Donathus Lian
     SUPARTI | suparti; Kasiyem | Kasijem; Tuminah Rahayu | Tumina Rahayu; Suyatmi | Sujatmi; Ngatinem | Ngatinem; Sulastri Ningrum | Soelastri Ningroem
     Mulyono Hadi | Muljono Hadi; Purnomo Sidik | Poernomo Sidik; Catur Widodo | Tjatur Widodo; Sugeng Hariyadi | Sugeng Haryadi; Paini | Painih
     Muhammad Ikhsan Nur | M. Ihsan Noor; Ahmad Gazali | Akhmad Ghazali; Supian Sauri | Sufian Sauri; Husaini Bakri | Husaini Bakrie; Mahyuni | Mahyunie
     Raudah Azizah | Raudhah Azizah; Rabiatul Adawiyah | Rabiatul Adawiah; Saniah | Saniyah; Wardah Mariani | Warda Mariani; Barlian Yanti | Barliana Yanti
     Aulia Khairiah | Aulia Hairiyah; Ainun Jariah | Ainun Jariyah; Hafizah Salasiah | Hapizah Salasiah; Fitriani Maulida | Pitriani Maulida; Irma Laila | Irmah Laila
     Yusran Husin | Yusran Husen; Bahrun Yunus | Baharun Yunus; Edi Effendi | Eddy Efendy; Awal Ridwan | Awal Riduwan; Erlina Zahra | Erlina Zahrah
     Dr. H. Syahrul Mansyur, M.Si | Syahrul Mansur; Dra. Hj. Erna Herlina | Erna Herlina; Nurlela Sakinah | Nur Lela Sakina; Hasnawati Asma | Hasna Wati Asma`,
    'same',
  ),
  ...pairsOf(
    `Siti Aminah | Siti Khadijah; Siti Aminah | Budi Hartono; Muhammad Rizal | Muhammad Ridwan; Ahmad Yani | Ahmad Bahri
     Abdurrahman | Abdurrahim; Nur Aini | Nur Hikmah; Yuliana Sari | Yuliano Saputra; Mulyadi | Mulyani; Budi Santoso | Bambang Susilo
     Tri Utami | Tri Hidayah; Hasanah | Halimah; Arbain | Arsyad; Maria Bulan | Maria Usun; Kristina Urai | Kristina Hangin
     Lukman Hakim | Usman Hakim; Nasir Latif | Tahir Bahar; Dewi Sari | Ratna Sari; Paijan | Paini; Fahmi Rifani | Hamdan Rifani
     Latifah | Hikmah; Idham | Idris; Irma Asiah | Ida Fitriani; Edi Noor | Awal Husin; Andi Rustam | Andi Sudirman; Amir Makmur | Amin Makmur
     Tuti Handayani | Titi Handayani; Sumarni Lestari | Suparti Lestari; Suparman | Suparno; Ali Imran | Amat Idris`,
    'near',
  ),
  ...pairsOf(
    `Siti Aminah | Bambang Susilo; Muhammad Ridwan | Rusmini Hayati; Sri Wahyuni | Kaspul Anwar; Agus Hariyadi | Maria Hangin
     Nur Aida | Petrus Ubang; Ahmad Basuni | Dewi Puspita; Yuliana Lahai | Gatot Wibowo; Kamaruddin Tang | Salmah Zahra
     Fahrul Maulana | Indah Utami; Jumriah Sakinah | Heri Nugroho; Siti Raudah | Siti Yuliana; Muhammad Fadli | Muhammad Husin
     Ahmad Sarkani | Ahmad Mulyadi; Nur Erlina | Nur Fatimah; Sri Handayani | Sri Susanti; Abdul Anwar | Edi Kurniawan
     Bahrun Ismail | Zainal Jailani; Darmawan Arifin | Awal Effendi; Hamdi Syahrani | Sabran Yusran; Idham Saputra | Mansyur Noor
     Aida Khadijah | Irma Astuti; Halimah Sari | Hasnah Laila; Jamilah Rahmah | Lina Maulida; Maimunah Herlina | Mariam Hasanah
     Norhayati Zahra | Kartini Asiah; Arbain Rahmani | Darsani Bahri; Gazali Fauzi | Hamdan Syamsuri; Ibramsyah Zaini | Jumri Saidi
     Masrani Noor | Norman Hasani; Supian Riduan | Syarifudin Rifani; Ainun Jannah | Barlian Mahmudah; Fauziah Hikmah | Hadijah Latifah
     Ida Azizah | Jumiati Mariani; Masitah Yanti | Mahrita Khairiah; Rabiatul Mursidah | Wardah Hafizah; Bambang Santoso | Catur Raharjo
     Eko Widodo | Imam Suprapto; Joko Pamungkas | Kasiman Sutrisno; Mulyono Setiawan | Paijan Prasetyo; Slamet Hartono | Yanto Purnomo
     Ani Lestari | Endang Rahayu; Eni Wulandari | Kasiyem Ningrum; Marsini Kusuma | Puji Setyowati; Ratna Winarti | Sumarni Hidayah
     Suparti Utami | Tuminah Astuti; Amiruddin Bahar | Hasan Makmur; Ilham Hamzah | Jufri Sulaiman; Lukman Yunus | Mappa Idris
     Rustam Jafar | Sudirman Amir; Syamsul Malik | Usman Akbar; Hasnawati Rahma | Irmawati Fitri; Masniah Nurlina | Nuraeni Ramlah
     Rosmini Kasma | Suriani Haslinda; Tenri Mardiana | Salma Hartati; Marhani Asma | Sitti Mulyani; Albertus Lejau | Bit Ngau
     Daniel Lawing | Donatus Bilung; Jalung Laing | Kuleh Usat; Udau Kule | Yulius Ding; Agnes Luhat | Devung Urai; Lucia Tipung | Ping Asung`,
    'neighbour',
  ),
];

/** Written before the rules were, and looked at by nobody who wrote them until they were done. */
export const heldBack: readonly Pair[] = [
  ...pairsOf(
    `Soeparman Hadi | Suparman Hadi; Djamilah Noor | Jamilah Nur; Tjipto Widodo | Cipto Widodo; Sjahrial Anwar | Syahrial Anwar; Oemar Bakri | Umar Bakrie
     Moh. Hatta Yunus | Muhammad Hatta Yunus; M. Sabri | Muhammad Sabri; Mukhammad Ilyas | Muhamad Ilyas; Abd. Kadir | Abdul Kadir; Abdussalam | Abdul Salam
     Sitti Hajar | Siti Hajar; St Nurbaya | Siti Nurbaya; Noorlaila | Nur Laila; Nor Ifansyah | Nur Ifansyah; Hj. Galuh Rusmini | Galuh Rusmini
     Drs. H. Syaifullah | Saifullah; Mariatul Kiptiah, S.Pd.I | Mariatul Kiftiah; Hasbullah bin Jumberi | Hasbullah; Aluh binti Utuh | Aluh
     Isma'il Fahmi | Ismail Fahmi; Jusran Tamrin | Yusran Thamrin; Pahrurazi | Fahrurrazi; Arief Budiman | Arif Budiman; Yusup Kalla Rahim | Yusuf Kala Rahim
     Faridz Akbar | Farid Akbar; Jubaidah | Zubaidah; Taufik Akbar | Taupik Akbar; Rofiq Santoso | Rofik Santoso; Chotimah Sari | Khotimah Sari
     Khaerul Umam | Khairul Umam; Christian Udau | Kristian Udau; Fitri Handayani | Fitrie Handayani; Hery Purwanto | Heri Purwanto; Tutty Alawiyah | Tuti Alawiyah
     Rahayu Sri | Sri Rahayu; Nugroho Adi | Adi Nugroho; Sri Endang Lestari | Sri Lestari; Muhammad Arif Setiawan | Arif Setiawan; Rabiah | Siti Rabiah
     A. Gafur Malik | Abdul Gafur Malik; Kartika W. Sari | Kartika Wulan Sari; Sukma Wati | Sukmawati; Syarif Uddin | Syarifuddin; Nur Asyiah | Nurasiah
     Yulius Hangin | Yulius Hanging; Bonifasius Jau | Bonifacius Jau; Hubung Lawai | Hubung Laway; Yosefa Ping | Yosepa Ping; Aminuddin Tang | Aminudin Tang
     Paridah Hanum | Faridah Hanum; Sumiyati | Sumiati; Wagiyem | Wagijem; Hendro Sasongko | Hendro Sasongka; Murni Asih | Moerni Asih; Sapriansyah | Safriansyah
     Samsinar Daeng | Syamsinar Daeng; Hasdiana Jufri | Hasdianah Jufri`,
    'same',
  ),
  ...pairsOf(
    `Suparman Hadi | Suparno Hadi; Abdul Kadir | Abdul Karim; Galuh Rusmini | Galuh Kartini; Ismail Fahmi | Idris Fahmi; Zubaidah | Zuraida
     Heri Purwanto | Heni Purwanti; Rabiah | Rukiah; Yulius Hangin | Yosef Hangin; Sumiati | Sumarni; Murni Asih | Murti Asih
     Ahmad Ridha | Ahmad Rifai`,
    'near',
  ),
  ...pairsOf(
    `Suparman Hadi | Galuh Rusmini; Umar Bakri | Sukma Dewi; Muhammad Hatta | Taufik Akbar; Siti Hajar | Faridah Hanum; Nur Laila | Farid Akbar
     Ismail Fahmi | Wagiyem Sari; Arif Budiman | Yulius Lawai; Khotimah Sari | Hendro Sasongko; Heri Purwanto | Abdul Kadir
     Sri Rahayu | Aminuddin Tang; Adi Nugroho | Hubung Luhat; Rabiah Noor | Cipto Widodo; Syahrial Anwar | Rofik Santoso
     Kartika Wulan | Jamilah Nur; Hatta Yunus | Murni Asih; Siti Nurbaya | Siti Mariatul; Muhammad Ilyas | Muhammad Sabri
     Abdul Salam | Abdul Gafur; Sri Endang | Sri Sukma; Agus Budiman | Adi Purwanto; Hasbullah Noor | Hendra Malik
     Sumiati Sari | Samsinar Tang; Faridah Asih | Fitri Alawiyah; Yusran Thamrin | Yosefa Ping; Galuh Aluh | Kalla Rahim`,
    'neighbour',
  ),
];
