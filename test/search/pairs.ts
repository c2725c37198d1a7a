/**
 * Pairs of spellings: one person as two registers write them (`=`), and two persons whose names are near (`|`). Made up for this table, from the
 * ways in which names are written in Kutai Kartanegara: Banjar, Kutai, Javanese, Bugis, Dayak, Arabic, and of before 1972.
 */

const same = `
Soeharto = Suharto
Soekarno Hadi = Sukarno Hadi
Boedi Santoso = Budi Santoso
Djoko Widodo = Joko Widodo
Djamal = Jamal
Tjahjono = Cahyono
Tjipto Mangun = Cipto Mangun
Soerjani = Suryani
Soedjono = Sujono
Moeljadi = Mulyadi
Soeprijadi = Supriyadi
Njoman Soeta = Nyoman Suta
Sjamsoeddin = Syamsuddin
Sjarifah = Syarifah
Noerhajati = Nurhayati
Boerhanoeddin = Burhanuddin
Oesman = Usman
Oemar = Umar
Achmad = Ahmad
Akhmad = Ahmad
Ach. Fauzi = Ahmad Fauzi
Rachman = Rahman
Rachmat Hidajat = Rahmat Hidayat
Chairul Anwar = Khairul Anwar
Khoirul Anwar = Khairul Anwar
Hairul Anwar = Khairul Anwar
Chadidjah = Khadijah
Khodijah = Khadijah
Hadijah = Khadijah
Muhammad Yusuf = Mohamad Yusuf
Muhammad Yusuf = Moch. Yusuf
Muhammad Yusuf = Muh Yusup
Muhammad Yusuf = M. Yusuf
Muhammad Yusuf = M.Yusuf
Muhammad Yusuf = Mohammed Yusuf
Muhammad Yusuf = Mochammad Jusuf
Muhammad Ali = Muchamad Ali
Muhammad Ali = Mukhammad Ali
Muhammad Rizki = Md. Rizqi
Abdul Rahman = Abdurrahman
Abdul Rahman = Abd. Rahman
Abdul Rahman = Abdurahman
Abdul Rahim = Abdurrahim
Abdul Azis = Abdul Aziz
Abdul Azis = Abdulaziz
Abdul Ghani = Abdul Gani
Abdul Salam = Abdussalam
Abdoel Kadir = Abdul Qadir
Abdul Hamid = Abdulhamid
Abdullah = Abdulah
Siti Aminah = Sitti Aminah
Siti Aminah = Siti Amina
Siti Aminah = St. Aminah
Siti Aminah = Aminah Siti
Siti Aminah = SITI AMINAH
Siti Aminah = Hj. Siti Aminah
Siti Aminah = Ny. Siti Aminah
Siti Aminah = Siti Aminah, S.Pd
Siti Aminah = Siti Aminah binti Yusuf
Siti Aminah = Siti Aminnah
Hajjah Rohani = Rohani
H. Ahmad Dahlan = Ahmad Dahlan
H.Ahmad Dahlan = Achmad Dachlan
Drs. H. Syahrani, M.Si = Syahrani
Sahrani = Syahrani
Dr. Ir. Bambang Susilo = Bambang Susilo
Bambang Susilo, S.Kom., M.Kom = Bambang Susilo
Ahmad bin Abdullah = Ahmad
Bapak Slamet = Slamet
Slamet Riyadi = Selamet Riyadi
Slamet Riyadi = Slamet Riadi
Sri Wahyuni = Seri Wahyuni
Sri Wahyuni = Sri Wahjuni
Sri Wahyuni = Sri Wahyunni
Nur Hayati = Nurhayati
Nurhayati = Norhayati
Nurhayati = Noor Hayati
Nurhayati = Nurhajati
Nuraini = Nur Aini
Noor Aini = Nur Aini
Nurul Huda = Nurulhuda
Nurjanah = Nurdjanah
Nurjannah = Nur Jannah
Norbaiti = Nurbaiti
Fatimah = Patimah
Fatimah = Fathimah
Fatimah Zahra = Fatima Zahra
Fitriani = Pitriani
Fitriani = Vitriani
Fitri Yani = Fitri Yanie
Faisal = Faizal
Faisal Tanjung = Paisal Tanjung
Taufik Hidayat = Taufiq Hidayat
Taufik Hidayat = Topik Hidayat
Taufik = Tofik
Syaiful = Saiful
Saiful Bahri = Saeful Bahri
Saiful Bahri = Syaipul Bahri
Zainal Abidin = Zaenal Abidin
Zainal Abidin = Jainal Abidin
Zainuddin = Jainudin
Zulkifli = Zulkipli
Zulkifli = Dzulkifli
Zulkifli = Julkipli
Zubaidah = Jubaidah
Zaitun = Jaitun
Rizki Pratama = Rizky Pratama
Rizki Pratama = Risky Pratama
Rizki Pratama = Rizqi Pratama
Aziz = Azis
Hasan Basri = Hassan Basri
Hasan Basri = Hasan Basrie
Husein = Husain
Ismail = Ismael
Aisyah = Aisah
Aisyah = Aisha
Aisyah = Aisjah
Rusdi = Rusdy
Dewi Lestari = Dewie Lestari
Dwi Cahyani = Dwi Tjahjani
Yulianti = Julianti
Yuliana = Juliana
Yusuf = Jusuf
Yakub = Yakup
Ayub = Ajub
Jaya Kusuma = Djaja Koesoema
Kusumawati = Koesoemawati
Ridwan = Ridhwan
Ridwan = Riduan
Ridho Akbar = Ridha Akbar
Ramadhan = Ramadan
Ramadhani = Romadhoni
Dhani = Dani
Thamrin = Tamrin
Talib = Thalib
Sholihin = Solihin
Ghofur = Gafur
Utsman = Usman
Usman Gumanti = Osman Gumanti
Ma'ruf = Maruf
Nu’man = Numan
Sulistiyowati = Sulistyowati
Sulistyowati = Sulistiowati
Supriyanto = Suprianto
Haryanto = Harianto
Heriyanto = Herianto
Heryanto = Heriyanto
Suwarno = Suarno
Suwandi = Soewandi
Wijaya = Widjaja
Wijayanti = Widjajanti
Sudirman = Soedirman
Sudarmi = Soedarmi
Kristina = Christina
Kristian = Christian
Candra = Chandra
Cintia = Chintya
Viktor = Victor
Viktor = Fiktor
Eric Tarigan = Erik Tarigan
Alex Sander = Aleks Sander
Jamaluddin = Djamaludin
Syarifuddin = Sarifudin
Kamaruddin = Kamarudin
Samsuddin = Syamsudin
Baharuddin = Baharudin
Bahrudin = Bahruddin
Ahmad Naufal = Akhmad Nauval
Laila = Layla
Naila = Nayla
Sulaiman = Soelaeman
Sulaiman = Sulayman
Maulana = Molana
Ishak = Ishaq
Ruqayah = Rukayah
Rukmini = Roekmini
Sumarni = Sumarmi
Sumarni = Sumarn
Hermansyah = Hermansah
Hermansyah = Hermnasyah
Firmansyah = Pirmansah
Andriansyah = Andriansjah
Irwansyah = Irwanshah
Rosmiati = Rosmiyati
Rosmawati = Rosmwati
Kartini = Kartinni
Hartono = Hartonno
Sarinah = Sarina
Halimah = Halima
Halimatus Sadiyah = Halimatus Sa'diah
Masitah = Masithah
Jumiati = Djumiati
Jumiati = Jumiyati
Mardiana = Mardianah
Marhamah = Marhama
Arbainah = Arbaina
Rusmini = Rusmeni
Lambung Mulawarman = Lamboeng Moelawarman
Aji Muhammad = Adji Mohammad
Aji Bambang Imran = Adji Bambang Imran
Encik Saleh = Entjik Saleh
Andi Baso = A. Baso
Putra Setiawan = Putera Setiawan
Hardiansyah Akbar = Akbar Hardiansah
Eko Purwanto = Eko Poerwanto
Agus Salim = Agoes Salim
Yohanes Ding = Johanes Ding
Lawing Bilung = Lawing Biloeng
Daeng Mapata = Daeng Mappata
Besse Tenri = Bese Tenri
Gusti Hidayatullah = Goesti Hidajatoellah
`;

const different = `
Siti Aminah | Siti Maimunah
Siti Aminah | Siti Rohani
Siti Aminah | Siti Halimah
Siti Aminah | Nur Aminah
Siti Fatimah | Siti Khadijah
Ahmad Yani | Ahmad Yusuf
Ahmad Dahlan | Ahmad Fauzi
Muhammad Ali | Muhammad Yusuf
Muhammad Rizki | Muhammad Ridwan
Muhammad Ali | Ahmad Ali
Abdul Rahman | Abdul Rahim
Abdul Azis | Abdul Hamid
Abdul Kadir | Abdul Karim
Abdullah | Abdul Latif
Budi Santoso | Rudi Santoso
Budi Santoso | Budi Setiawan
Budi | Rudi
Rina | Rini
Rina | Rani
Yuni | Yani
Dewi | Dedi
Andi | Hadi
Andi | Anti
Adi | Edi
Ani | Ana
Ani | Ina
Sari | Sani
Tini | Tina
Wati | Wanti
Eka | Eko
Agus | Bagus
Hadi | Hadijah
Sumarni | Sumarno
Sumiati | Suryati
Suharti | Suharto
Sukarni | Sukarno
Suyanti | Suyanto
Haryanti | Haryanto
Heriyanti | Heriyanto
Yulianti | Yulianto
Supriyanti | Supriyanto
Kartini | Kartono
Sutini | Sutikno
Suparman | Supardi
Sugiono | Sugianto
Suwarni | Suwarsih
Slamet Riyadi | Slamet Raharjo
Nurhayati | Nurhasanah
Nurhayati | Nurbaiti
Nur Aini | Nur Hayati
Nurjanah | Nurlela
Nurul Huda | Nurul Hidayah
Hasan | Husin
Hasan Basri | Hasan Nudin
Hasanah | Husnah
Rahmat | Rahman
Rahman | Rohani
Rahmawati | Rosmawati
Rosmiati | Rusmini
Rosdiana | Mardiana
Rusdi | Rusli
Rusdi | Rudi
Sahrani | Sahrul
Syahrul | Syahril
Syamsul | Syamsuddin
Syarifah | Syarifuddin
Syaiful | Syaifuddin
Zainal | Zainab
Zainuddin | Zainal
Zulkifli | Zulkarnain
Jamaluddin | Kamaluddin
Kamaruddin | Baharuddin
Burhanuddin | Badaruddin
Jainal | Jainah
Faisal | Fahmi
Fitriani | Fitriana
Fitriani | Febriani
Firmansyah | Hermansyah
Irwansyah | Ardiansyah
Andriansyah | Ardiansyah
Hermawan | Hermanto
Herman | Hermin
Gunawan | Setiawan
Setiawan | Setiawati
Kurniawan | Kurniati
Dwi Lestari | Dewi Lestari
Dwi Lestari | Tri Lestari
Sri Wahyuni | Sri Wahyudi
Sri Wahyuni | Sri Mulyani
Sri Rahayu | Sri Hartati
Eko Purwanto | Eko Prasetyo
Bambang Susilo | Bambang Sutrisno
Joko Widodo | Joko Susilo
Joko Widodo | Eko Widodo
Agus Salim | Agus Setiawan
Cahyono | Cahyadi
Mulyadi | Mulyono
Mulyadi | Supriyadi
Wijaya | Wibawa
Kusuma | Kusmana
Halimah | Salamah
Halimah | Maimunah
Aisyah | Aslamiah
Masitah | Mastiah
Marhamah | Marfuah
Jumiati | Juminten
Rohani | Rohana
Ismail | Ishak
Ibrahim | Ilham
Yusuf | Yunus
Yakub | Yahya
Umar | Amir
Usman | Lukman
Ridwan | Irwan
Ridho | Rido Akbar Pratama
Taufik | Topan
Thamrin | Tarmin
Aji Bambang | Aji Imran
Andi Baso | Andi Besse
Lawing | Lejau
Yohanes | Yohana
Kristina | Kristian
Viktor | Hektor
Candra | Indra
Maria | Marni
Daeng Mapata | Daeng Masiga
H. Arsyad | H. Asnan
Hj. Rohani | Hj. Rabiah
Fatimah binti Yusuf | Aminah binti Yusuf
Ahmad bin Hasan | Hasan bin Ahmad
Gusti Hidayat | Gusti Haryanto
Encik Saleh | Encik Saman
Lambang | Bambang
`;

export interface Pair {
  readonly names: readonly [string, string];
  readonly same: boolean;
}

const pairsOf = (text: string, sign: string, isSame: boolean): Pair[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(` ${sign} `))
    .map(([a = '', b = '']) => ({ names: [a, b], same: isSame }));

export const pairs: readonly Pair[] = [...pairsOf(same, '=', true), ...pairsOf(different, '|', false)];
