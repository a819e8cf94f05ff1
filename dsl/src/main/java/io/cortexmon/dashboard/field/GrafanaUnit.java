package io.cortexmon.dashboard.field;

import io.cortexmon.metric.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that Grafana has by name: how numbers are scaled, shortened and what stands beside
 * them.
 *
 * <p>These are the 273 of Grafana 13 (grafana-data, {@code valueFormats/categories.ts}); 11 and 12
 * lack {@link #CENTIMETER}, and 11.0 {@link #ISRAELI_NEW_SHEKELS} and {@link #URUGUAY_PESO}. Two
 * ids look alike and are not: micro is U+00B5 in most and U+03BC in a few, so they are written as
 * escapes here.
 */
public enum GrafanaUnit implements DisplayUnit {
  /** Plain numbers, never shortened. */
  NONE("none", Quantity.NUMBER),

  /** The value as it is, also when it is a text. */
  STRING("string", Quantity.NUMBER),

  /** Numbers shortened in steps of 1000 by K, Mil, Bil, Tri. */
  SHORT("short", Quantity.NUMBER),

  /** Numbers shortened in steps of 1000 by SI prefixes, from f to Y. */
  SI_SHORT("sishort", Quantity.NUMBER),

  /** Percent of a value from 0 to 100. */
  PERCENT("percent", Quantity.FRACTION, "percent"),

  /** Percent of a value from 0 to 1. */
  PERCENT_UNIT("percentunit", Quantity.FRACTION, "ratio"),

  /** Relative humidity from 0 to 100, followed by %H. */
  HUMIDITY("humidity", Quantity.FRACTION, "percent"),

  /** Decibels, shown as dB. */
  DECIBEL("dB", Quantity.SOUND, "decibels"),

  /** Candelas, shown as cd and scaled in steps of 1000. */
  CANDELA("candela", Quantity.LIGHT, "candelas"),

  /** Hexadecimal digits after 0x. */
  HEXADECIMAL_0X("hex0x", Quantity.NUMBER),

  /** Hexadecimal digits. */
  HEXADECIMAL("hex", Quantity.NUMBER),

  /** Scientific notation, as in 1.2e+3. */
  SCIENTIFIC_NOTATION("sci", Quantity.NUMBER),

  /** All digits, grouped as the viewer's language has it. */
  LOCALE_FORMAT("locale", Quantity.NUMBER),

  /** Pixels of a screen, shown as px. */
  PIXELS("pixel", Quantity.SCREEN, "pixels"),

  /** Hertz, shown as Hz and scaled in steps of 1000. */
  HERTZ("hertz", Quantity.FREQUENCY, "hertz"),

  /** Nanoseconds, then µs, ms, s, min, hours and days. */
  NANOSECONDS("ns", Quantity.TIME, "nanoseconds"),

  /** Microseconds, then ms and s. */
  MICROSECONDS("\u00b5s", Quantity.TIME, "microseconds"),

  /** Milliseconds, then s, min, hours, days and years. */
  MILLISECONDS("ms", Quantity.TIME, "milliseconds"),

  /** Seconds, smaller ones in ms, µs and ns, larger ones in min, hours, days, weeks and years. */
  SECONDS("s", Quantity.TIME, "seconds"),

  /** Minutes, then hours, days, weeks and years. */
  MINUTES("m", Quantity.TIME, "minutes"),

  /** Hours, then days, weeks and years. */
  HOURS("h", Quantity.TIME, "hours"),

  /** Days, then weeks and years. */
  DAYS("d", Quantity.TIME, "days"),

  /** Milliseconds in words, as in 1 hour, 2 minutes. */
  DURATION_MILLISECONDS("dtdurationms", Quantity.TIME, "milliseconds"),

  /** Seconds in words, as in 1 hour, 2 minutes. */
  DURATION_SECONDS("dtdurations", Quantity.TIME, "seconds"),

  /** Seconds as hh:mm:ss. */
  DURATION_IN_HOURS_MINUTES_SECONDS("dthms", Quantity.TIME, "seconds"),

  /** Seconds as d hh:mm:ss. */
  DURATION_IN_DAYS_HOURS_MINUTES_SECONDS("dtdhms", Quantity.TIME, "seconds"),

  /** Hundredths of a second, shown in seconds and larger. */
  TIMETICKS("timeticks", Quantity.TIME, "centiseconds"),

  /** Milliseconds as a clock: 01h:02m:03s:004ms. */
  CLOCK_MILLISECONDS("clockms", Quantity.TIME, "milliseconds"),

  /** Seconds as a clock: 01h:02m:03s. */
  CLOCK_SECONDS("clocks", Quantity.TIME, "seconds"),

  /** Bytes, shown as B and scaled in steps of 1024. */
  BYTES_IEC("bytes", Quantity.DATA, "bytes"),

  /** Bytes, shown as B and scaled in steps of 1000. */
  BYTES_SI("decbytes", Quantity.DATA, "bytes"),

  /** Bits, shown as b and scaled in steps of 1024. */
  BITS_IEC("bits", Quantity.DATA, "bits"),

  /** Bits, shown as b and scaled in steps of 1000. */
  BITS_SI("decbits", Quantity.DATA, "bits"),

  /** Kibibytes, shown as KiB and scaled in steps of 1024. */
  KIBIBYTES("kbytes", Quantity.DATA, "kibibytes"),

  /** Kilobytes, shown as kB and scaled in steps of 1000. */
  KILOBYTES("deckbytes", Quantity.DATA, "kilobytes"),

  /** Mebibytes, shown as MiB and scaled in steps of 1024. */
  MEBIBYTES("mbytes", Quantity.DATA, "mebibytes"),

  /** Megabytes, shown as MB and scaled in steps of 1000. */
  MEGABYTES("decmbytes", Quantity.DATA, "megabytes"),

  /** Gibibytes, shown as GiB and scaled in steps of 1024. */
  GIBIBYTES("gbytes", Quantity.DATA, "gibibytes"),

  /** Gigabytes, shown as GB and scaled in steps of 1000. */
  GIGABYTES("decgbytes", Quantity.DATA, "gigabytes"),

  /** Tebibytes, shown as TiB and scaled in steps of 1024. */
  TEBIBYTES("tbytes", Quantity.DATA, "tebibytes"),

  /** Terabytes, shown as TB and scaled in steps of 1000. */
  TERABYTES("dectbytes", Quantity.DATA, "terabytes"),

  /** Pebibytes, shown as PiB and scaled in steps of 1024. */
  PEBIBYTES("pbytes", Quantity.DATA, "pebibytes"),

  /** Petabytes, shown as PB and scaled in steps of 1000. */
  PETABYTES("decpbytes", Quantity.DATA, "petabytes"),

  /** Packets per second, shown as p/s and scaled in steps of 1000. */
  PACKETS_PER_SECOND("pps", Quantity.THROUGHPUT, "packets/s"),

  /** Bytes per second, shown as B/s and scaled in steps of 1024. */
  BYTES_PER_SECOND_IEC("binBps", Quantity.DATA_RATE, "bytes/s"),

  /** Bytes per second, shown as B/s and scaled in steps of 1000. */
  BYTES_PER_SECOND_SI("Bps", Quantity.DATA_RATE, "bytes/s"),

  /** Bits per second, shown as b/s and scaled in steps of 1024. */
  BITS_PER_SECOND_IEC("binbps", Quantity.DATA_RATE, "bits/s"),

  /** Bits per second, shown as b/s and scaled in steps of 1000. */
  BITS_PER_SECOND_SI("bps", Quantity.DATA_RATE, "bits/s"),

  /** Kibibytes per second, shown as KiB/s and scaled in steps of 1024. */
  KIBIBYTES_PER_SECOND("KiBs", Quantity.DATA_RATE, "kibibytes/s"),

  /** Kibibits per second, shown as Kib/s and scaled in steps of 1024. */
  KIBIBITS_PER_SECOND("Kibits", Quantity.DATA_RATE, "kibibits/s"),

  /** Kilobytes per second, shown as kB/s and scaled in steps of 1000. */
  KILOBYTES_PER_SECOND("KBs", Quantity.DATA_RATE, "kilobytes/s"),

  /** Kilobits per second, shown as kb/s and scaled in steps of 1000. */
  KILOBITS_PER_SECOND("Kbits", Quantity.DATA_RATE, "kilobits/s"),

  /** Mebibytes per second, shown as MiB/s and scaled in steps of 1024. */
  MEBIBYTES_PER_SECOND("MiBs", Quantity.DATA_RATE, "mebibytes/s"),

  /** Mebibits per second, shown as Mib/s and scaled in steps of 1024. */
  MEBIBITS_PER_SECOND("Mibits", Quantity.DATA_RATE, "mebibits/s"),

  /** Megabytes per second, shown as MB/s and scaled in steps of 1000. */
  MEGABYTES_PER_SECOND("MBs", Quantity.DATA_RATE, "megabytes/s"),

  /** Megabits per second, shown as Mb/s and scaled in steps of 1000. */
  MEGABITS_PER_SECOND("Mbits", Quantity.DATA_RATE, "megabits/s"),

  /** Gibibytes per second, shown as GiB/s and scaled in steps of 1024. */
  GIBIBYTES_PER_SECOND("GiBs", Quantity.DATA_RATE, "gibibytes/s"),

  /** Gibibits per second, shown as Gib/s and scaled in steps of 1024. */
  GIBIBITS_PER_SECOND("Gibits", Quantity.DATA_RATE, "gibibits/s"),

  /** Gigabytes per second, shown as GB/s and scaled in steps of 1000. */
  GIGABYTES_PER_SECOND("GBs", Quantity.DATA_RATE, "gigabytes/s"),

  /** Gigabits per second, shown as Gb/s and scaled in steps of 1000. */
  GIGABITS_PER_SECOND("Gbits", Quantity.DATA_RATE, "gigabits/s"),

  /** Tebibytes per second, shown as TiB/s and scaled in steps of 1024. */
  TEBIBYTES_PER_SECOND("TiBs", Quantity.DATA_RATE, "tebibytes/s"),

  /** Tebibits per second, shown as Tib/s and scaled in steps of 1024. */
  TEBIBITS_PER_SECOND("Tibits", Quantity.DATA_RATE, "tebibits/s"),

  /** Terabytes per second, shown as TB/s and scaled in steps of 1000. */
  TERABYTES_PER_SECOND("TBs", Quantity.DATA_RATE, "terabytes/s"),

  /** Terabits per second, shown as Tb/s and scaled in steps of 1000. */
  TERABITS_PER_SECOND("Tbits", Quantity.DATA_RATE, "terabits/s"),

  /** Pebibytes per second, shown as PiB/s and scaled in steps of 1024. */
  PEBIBYTES_PER_SECOND("PiBs", Quantity.DATA_RATE, "pebibytes/s"),

  /** Pebibits per second, shown as Pib/s and scaled in steps of 1024. */
  PEBIBITS_PER_SECOND("Pibits", Quantity.DATA_RATE, "pebibits/s"),

  /** Petabytes per second, shown as PB/s and scaled in steps of 1000. */
  PETABYTES_PER_SECOND("PBs", Quantity.DATA_RATE, "petabytes/s"),

  /** Petabits per second, shown as Pb/s and scaled in steps of 1000. */
  PETABITS_PER_SECOND("Pbits", Quantity.DATA_RATE, "petabits/s"),

  /** Counts per second, shown as c/s and shortened by K, M, B, T. */
  COUNTS_PER_SECOND("cps", Quantity.THROUGHPUT, "counts/s"),

  /** Operations per second, shown as ops/s and shortened by K, M, B, T. */
  OPS_PER_SECOND("ops", Quantity.THROUGHPUT, "operations/s"),

  /** Requests per second, shown as req/s and shortened by K, M, B, T. */
  REQUESTS_PER_SECOND("reqps", Quantity.THROUGHPUT, "requests/s"),

  /** Reads per second, shown as rd/s and shortened by K, M, B, T. */
  READS_PER_SECOND("rps", Quantity.THROUGHPUT, "reads/s"),

  /** Writes per second, shown as wr/s and shortened by K, M, B, T. */
  WRITES_PER_SECOND("wps", Quantity.THROUGHPUT, "writes/s"),

  /** Reads and writes per second, shown as io/s and shortened by K, M, B, T. */
  IO_OPS_PER_SECOND("iops", Quantity.THROUGHPUT, "i/o operations/s"),

  /** Events per second, shown as evt/s and shortened by K, M, B, T. */
  EVENTS_PER_SECOND("eps", Quantity.THROUGHPUT, "events/s"),

  /** Messages per second, shown as msg/s and shortened by K, M, B, T. */
  MESSAGES_PER_SECOND("mps", Quantity.THROUGHPUT, "messages/s"),

  /** Records per second, shown as rec/s and shortened by K, M, B, T. */
  RECORDS_PER_SECOND("recps", Quantity.THROUGHPUT, "records/s"),

  /** Rows per second, shown as rows/s and shortened by K, M, B, T. */
  ROWS_PER_SECOND("rowsps", Quantity.THROUGHPUT, "rows/s"),

  /** Counts per minute, shown as c/m and shortened by K, M, B, T. */
  COUNTS_PER_MINUTE("cpm", Quantity.THROUGHPUT, "counts/min"),

  /** Operations per minute, shown as ops/m and shortened by K, M, B, T. */
  OPS_PER_MINUTE("opm", Quantity.THROUGHPUT, "operations/min"),

  /** Requests per minute, shown as req/m and shortened by K, M, B, T. */
  REQUESTS_PER_MINUTE("reqpm", Quantity.THROUGHPUT, "requests/min"),

  /** Reads per minute, shown as rd/m and shortened by K, M, B, T. */
  READS_PER_MINUTE("rpm", Quantity.THROUGHPUT, "reads/min"),

  /** Writes per minute, shown as wr/m and shortened by K, M, B, T. */
  WRITES_PER_MINUTE("wpm", Quantity.THROUGHPUT, "writes/min"),

  /** Events per minute, shown as evts/m and shortened by K, M, B, T. */
  EVENTS_PER_MINUTE("epm", Quantity.THROUGHPUT, "events/min"),

  /** Messages per minute, shown as msgs/m and shortened by K, M, B, T. */
  MESSAGES_PER_MINUTE("mpm", Quantity.THROUGHPUT, "messages/min"),

  /** Records per minute, shown as rec/m and shortened by K, M, B, T. */
  RECORDS_PER_MINUTE("recpm", Quantity.THROUGHPUT, "records/min"),

  /** Rows per minute, shown as rows/m and shortened by K, M, B, T. */
  ROWS_PER_MINUTE("rowspm", Quantity.THROUGHPUT, "rows/min"),

  /** Date and time, as in 2026-01-31 13:00:00, of milliseconds since 1970. */
  DATETIME_ISO("dateTimeAsIso", Quantity.DATE, "milliseconds since 1970"),

  /** {@link #DATETIME_ISO} without the date when it is today. */
  DATETIME_ISO_NOT_TODAY("dateTimeAsIsoNoDateIfToday", Quantity.DATE, "milliseconds since 1970"),

  /** Date and time, as in 01/31/2026 1:00:00 pm, of milliseconds since 1970. */
  DATETIME_US("dateTimeAsUS", Quantity.DATE, "milliseconds since 1970"),

  /** {@link #DATETIME_US} without the date when it is today. */
  DATETIME_US_NOT_TODAY("dateTimeAsUSNoDateIfToday", Quantity.DATE, "milliseconds since 1970"),

  /** Date and time in the form of the viewer's browser, of milliseconds since 1970. */
  DATETIME_LOCAL("dateTimeAsLocal", Quantity.DATE, "milliseconds since 1970"),

  /** {@link #DATETIME_LOCAL} without the date when it is today. */
  DATETIME_LOCAL_NOT_TODAY(
      "dateTimeAsLocalNoDateIfToday", Quantity.DATE, "milliseconds since 1970"),

  /** Date and time in the form that the Grafana server is set to, of milliseconds since 1970. */
  DATETIME_DEFAULT("dateTimeAsSystem", Quantity.DATE, "milliseconds since 1970"),

  /** How long ago, as in 5 minutes ago, of milliseconds since 1970. */
  DATETIME_FROM_NOW("dateTimeFromNow", Quantity.DATE, "milliseconds since 1970"),

  /** False for 0 and True for anything else. */
  BOOL("bool", Quantity.BOOLEAN),

  /** No for 0 and Yes for anything else. */
  BOOL_YES_NO("bool_yes_no", Quantity.BOOLEAN),

  /** Off for 0 and On for anything else. */
  BOOL_ON_OFF("bool_on_off", Quantity.BOOLEAN),

  /** Meters per second squared, shown as m/sec². */
  METERS_PER_SECOND_SQUARED("accMS2", Quantity.ACCELERATION, "meters/s²"),

  /** Feet per second squared, shown as f/sec². */
  FEET_PER_SECOND_SQUARED("accFS2", Quantity.ACCELERATION, "feet/s²"),

  /** Times the acceleration of gravity, shown as g. */
  G_UNIT("accG", Quantity.ACCELERATION, "g"),

  /** Degrees, shown as °. */
  DEGREES("degree", Quantity.ANGLE, "degrees"),

  /** Radians, shown as rad. */
  RADIANS("radian", Quantity.ANGLE, "radians"),

  /** Gradians, shown as grad. */
  GRADIAN("grad", Quantity.ANGLE, "gradians"),

  /** Arcminutes, shown as arcmin. */
  ARC_MINUTES("arcmin", Quantity.ANGLE, "arcminutes"),

  /** Arcseconds, shown as arcsec. */
  ARC_SECONDS("arcsec", Quantity.ANGLE, "arcseconds"),

  /** Square meters, shown as m². */
  SQUARE_METERS("areaM2", Quantity.AREA, "square meters"),

  /** Square feet, shown as ft². */
  SQUARE_FEET("areaF2", Quantity.AREA, "square feet"),

  /** Square miles, shown as mi². */
  SQUARE_MILES("areaMI2", Quantity.AREA, "square miles"),

  /** Acres, shown as ac. */
  ACRES("acres", Quantity.AREA, "acres"),

  /** Hectares, shown as ha. */
  HECTARES("hectares", Quantity.AREA, "hectares"),

  /** Floating-point operations per second, shown as FLOPS and scaled in steps of 1000. */
  FLOPS("flops", Quantity.COMPUTATION, "flops"),

  /**
   * Millions of floating-point operations per second, shown as MFLOPS and scaled in steps of 1000.
   */
  MEGAFLOPS("mflops", Quantity.COMPUTATION, "megaflops"),

  /**
   * Billions of floating-point operations per second, shown as GFLOPS and scaled in steps of 1000.
   */
  GIGAFLOPS("gflops", Quantity.COMPUTATION, "gigaflops"),

  /** 10^12 of floating-point operations per second, shown as TFLOPS and scaled in steps of 1000. */
  TERAFLOPS("tflops", Quantity.COMPUTATION, "teraflops"),

  /** 10^15 of floating-point operations per second, shown as PFLOPS and scaled in steps of 1000. */
  PETAFLOPS("pflops", Quantity.COMPUTATION, "petaflops"),

  /** 10^18 of floating-point operations per second, shown as EFLOPS and scaled in steps of 1000. */
  EXAFLOPS("eflops", Quantity.COMPUTATION, "exaflops"),

  /** 10^21 of floating-point operations per second, shown as ZFLOPS and scaled in steps of 1000. */
  ZETTAFLOPS("zflops", Quantity.COMPUTATION, "zettaflops"),

  /** 10^24 of floating-point operations per second, shown as YFLOPS and scaled in steps of 1000. */
  YOTTAFLOPS("yflops", Quantity.COMPUTATION, "yottaflops"),

  /** Parts per million, shown as ppm. */
  PARTS_PER_MILLION("ppm", Quantity.CONCENTRATION, "parts per million"),

  /** Parts per billion, shown as ppb. */
  PARTS_PER_BILLION("conppb", Quantity.CONCENTRATION, "parts per billion"),

  /** Nanograms per cubic meter, shown as ng/m³. */
  NANOGRAM_PER_CUBIC_METER("conngm3", Quantity.CONCENTRATION, "nanograms/m³"),

  /** Nanograms per normal cubic meter, shown as ng/Nm³. */
  NANOGRAM_PER_NORMAL_CUBIC_METER("conngNm3", Quantity.CONCENTRATION, "nanograms/Nm³"),

  /** Micrograms per cubic meter, shown as µg/m³. */
  MICROGRAM_PER_CUBIC_METER("con\u03bcgm3", Quantity.CONCENTRATION, "micrograms/m³"),

  /** Micrograms per normal cubic meter, shown as µg/Nm³. */
  MICROGRAM_PER_NORMAL_CUBIC_METER("con\u03bcgNm3", Quantity.CONCENTRATION, "micrograms/Nm³"),

  /** Milligrams per cubic meter, shown as mg/m³. */
  MILLIGRAM_PER_CUBIC_METER("conmgm3", Quantity.CONCENTRATION, "milligrams/m³"),

  /** Milligrams per normal cubic meter, shown as mg/Nm³. */
  MILLIGRAM_PER_NORMAL_CUBIC_METER("conmgNm3", Quantity.CONCENTRATION, "milligrams/Nm³"),

  /** Grams per cubic meter, shown as g/m³. */
  GRAM_PER_CUBIC_METER("congm3", Quantity.CONCENTRATION, "grams/m³"),

  /** Grams per normal cubic meter, shown as g/Nm³. */
  GRAM_PER_NORMAL_CUBIC_METER("congNm3", Quantity.CONCENTRATION, "grams/Nm³"),

  /** Milligrams per decilitre, shown as mg/dL. */
  MILLIGRAMS_PER_DECILITRE("conmgdL", Quantity.CONCENTRATION, "milligrams/dl"),

  /** Millimoles per litre, shown as mmol/L. */
  MILLIMOLES_PER_LITER("conmmolL", Quantity.CONCENTRATION, "millimoles/l"),

  /** Dollars, shown with $ and shortened by K, M, B, T. */
  DOLLARS("currencyUSD", Quantity.CURRENCY, "USD"),

  /** Pounds, shown with £ and shortened by K, M, B, T. */
  POUNDS("currencyGBP", Quantity.CURRENCY, "GBP"),

  /** Euro, shown with € and shortened by K, M, B, T. */
  EURO("currencyEUR", Quantity.CURRENCY, "EUR"),

  /** Yen, shown with ¥ and shortened by K, M, B, T. */
  YEN("currencyJPY", Quantity.CURRENCY, "JPY"),

  /** Rubles, shown with ₽ and shortened by K, M, B, T. */
  RUBLES("currencyRUB", Quantity.CURRENCY, "RUB"),

  /** Hryvnias, shown with ₴ and shortened by K, M, B, T. */
  HRYVNIAS("currencyUAH", Quantity.CURRENCY, "UAH"),

  /** Real, shown with R$ and shortened by K, M, B, T. */
  REAL("currencyBRL", Quantity.CURRENCY, "BRL"),

  /** Danish Krone, shown with kr behind and shortened by K, M, B, T. */
  DANISH_KRONE("currencyDKK", Quantity.CURRENCY, "DKK"),

  /** Icelandic Króna, shown with kr behind and shortened by K, M, B, T. */
  ICELANDIC_KRONA("currencyISK", Quantity.CURRENCY, "ISK"),

  /** Norwegian Krone, shown with kr behind and shortened by K, M, B, T. */
  NORWEGIAN_KRONE("currencyNOK", Quantity.CURRENCY, "NOK"),

  /** Swedish Krona, shown with kr behind and shortened by K, M, B, T. */
  SWEDISH_KRONA("currencySEK", Quantity.CURRENCY, "SEK"),

  /** Czech koruna, shown with czk and shortened by K, M, B, T. */
  CZECH_KORUNA("currencyCZK", Quantity.CURRENCY, "CZK"),

  /** Swiss franc, shown with CHF and shortened by K, M, B, T. */
  SWISS_FRANC("currencyCHF", Quantity.CURRENCY, "CHF"),

  /** Polish Złoty, shown with PLN and shortened by K, M, B, T. */
  POLISH_ZLOTY("currencyPLN", Quantity.CURRENCY, "PLN"),

  /** Bitcoin, shown with ฿ and shortened by K, M, B, T. */
  BITCOIN("currencyBTC", Quantity.CURRENCY, "bitcoins"),

  /** Milli Bitcoin, shown with mBTC and shortened by K, M, B, T. */
  MILLIBITCOIN("currencymBTC", Quantity.CURRENCY, "millibitcoins"),

  /** Micro Bitcoin, shown with µBTC and shortened by K, M, B, T. */
  MICROBITCOIN("currency\u03bcBTC", Quantity.CURRENCY, "microbitcoins"),

  /** South African Rand, shown with R and shortened by K, M, B, T. */
  SOUTH_AFRICAN_RAND("currencyZAR", Quantity.CURRENCY, "ZAR"),

  /** Indian Rupee, shown with ₹ and shortened by K, M, B, T. */
  INDIAN_RUPEE("currencyINR", Quantity.CURRENCY, "INR"),

  /** South Korean Won, shown with ₩ and shortened by K, M, B, T. */
  SOUTH_KOREAN_WON("currencyKRW", Quantity.CURRENCY, "KRW"),

  /** Indonesian Rupiah, shown with Rp and shortened by K, M, B, T. */
  INDONESIAN_RUPIAH("currencyIDR", Quantity.CURRENCY, "IDR"),

  /** Philippine Peso, shown with PHP and shortened by K, M, B, T. */
  PHILIPPINE_PESO("currencyPHP", Quantity.CURRENCY, "PHP"),

  /** Vietnamese Dong, shown with đ behind and shortened by K, M, B, T. */
  VIETNAMESE_DONG("currencyVND", Quantity.CURRENCY, "VND"),

  /** Turkish Lira, shown with ₺ behind and shortened by K, M, B, T. */
  TURKISH_LIRA("currencyTRY", Quantity.CURRENCY, "TRY"),

  /** Malaysian Ringgit, shown with RM and shortened by K, M, B, T. */
  MALAYSIAN_RINGGIT("currencyMYR", Quantity.CURRENCY, "MYR"),

  /** CFP franc, shown with XPF and shortened by K, M, B, T. */
  CFP_FRANC("currencyXPF", Quantity.CURRENCY, "XPF"),

  /** Bulgarian Lev, shown with BGN and shortened by K, M, B, T. */
  BULGARIAN_LEV("currencyBGN", Quantity.CURRENCY, "BGN"),

  /** Guaraní, shown with ₲ and shortened by K, M, B, T. */
  GUARANI("currencyPYG", Quantity.CURRENCY, "PYG"),

  /** Uruguay Peso, shown with UYU and shortened by K, M, B, T. */
  URUGUAY_PESO("currencyUYU", Quantity.CURRENCY, "UYU"),

  /** Israeli New Shekels, shown with ₪ and shortened by K, M, B, T. */
  ISRAELI_NEW_SHEKELS("currencyILS", Quantity.CURRENCY, "ILS"),

  /** Watts, shown as W and scaled in steps of 1000. */
  WATT("watt", Quantity.POWER, "watts"),

  /** Kilowatts, shown as kW and scaled in steps of 1000. */
  KILOWATT("kwatt", Quantity.POWER, "kilowatts"),

  /** Megawatts, shown as MW and scaled in steps of 1000. */
  MEGAWATT("megwatt", Quantity.POWER, "megawatts"),

  /** Gigawatts, shown as GW and scaled in steps of 1000. */
  GIGAWATT("gwatt", Quantity.POWER, "gigawatts"),

  /** Milliwatts, shown as mW and scaled in steps of 1000. */
  MILLIWATT("mwatt", Quantity.POWER, "milliwatts"),

  /** Watts per square meter, shown as W/m² and scaled in steps of 1000. */
  WATT_PER_SQUARE_METER("Wm2", Quantity.POWER, "watts/m²"),

  /** Volt-amperes, shown as VA and scaled in steps of 1000. */
  VOLT_AMPERE("voltamp", Quantity.POWER, "volt-amperes"),

  /** Kilovolt-amperes, shown as kVA and scaled in steps of 1000. */
  KILOVOLT_AMPERE("kvoltamp", Quantity.POWER, "kilovolt-amperes"),

  /** Volt-amperes reactive, shown as VAr and scaled in steps of 1000. */
  VOLT_AMPERE_REACTIVE("voltampreact", Quantity.POWER, "volt-amperes reactive"),

  /** Kilovolt-amperes reactive, shown as kVAr and scaled in steps of 1000. */
  KILOVOLT_AMPERE_REACTIVE("kvoltampreact", Quantity.POWER, "kilovolt-amperes reactive"),

  /** Watt-hours, shown as Wh and scaled in steps of 1000. */
  WATT_HOUR("watth", Quantity.ENERGY, "watt-hours"),

  /** Watt-hours per kilogram, shown as Wh/kg and scaled in steps of 1000. */
  WATT_HOUR_PER_KILOGRAM("watthperkg", Quantity.ENERGY, "watt-hours/kg"),

  /** Kilowatt-hours, shown as kWh and scaled in steps of 1000. */
  KILOWATT_HOUR("kwatth", Quantity.ENERGY, "kilowatt-hours"),

  /** Kilowatt-minutes, shown as kW-Min and scaled in steps of 1000. */
  KILOWATT_MINUTE("kwattm", Quantity.ENERGY, "kilowatt-minutes"),

  /** Megawatt-hours, shown as MWh and scaled in steps of 1000. */
  MEGAWATT_HOUR("mwatth", Quantity.ENERGY, "megawatt-hours"),

  /** Ampere-hours, shown as Ah and scaled in steps of 1000. */
  AMPERE_HOUR("amph", Quantity.CHARGE, "ampere-hours"),

  /** Kiloampere-hours, shown as kAh and scaled in steps of 1000. */
  KILOAMPERE_HOUR("kamph", Quantity.CHARGE, "kiloampere-hours"),

  /** Milliampere-hours, shown as mAh and scaled in steps of 1000. */
  MILLIAMPERE_HOUR("mamph", Quantity.CHARGE, "milliampere-hours"),

  /** Joules, shown as J and scaled in steps of 1000. */
  JOULE("joule", Quantity.ENERGY, "joules"),

  /** Electronvolts, shown as eV and scaled in steps of 1000. */
  ELECTRON_VOLT("ev", Quantity.ENERGY, "electronvolts"),

  /** Amperes, shown as A and scaled in steps of 1000. */
  AMPERE("amp", Quantity.CURRENT, "amperes"),

  /** Kiloamperes, shown as kA and scaled in steps of 1000. */
  KILOAMPERE("kamp", Quantity.CURRENT, "kiloamperes"),

  /** Milliamperes, shown as mA and scaled in steps of 1000. */
  MILLIAMPERE("mamp", Quantity.CURRENT, "milliamperes"),

  /** Volts, shown as V and scaled in steps of 1000. */
  VOLT("volt", Quantity.VOLTAGE, "volts"),

  /** Kilovolts, shown as kV and scaled in steps of 1000. */
  KILOVOLT("kvolt", Quantity.VOLTAGE, "kilovolts"),

  /** Millivolts, shown as mV and scaled in steps of 1000. */
  MILLIVOLT("mvolt", Quantity.VOLTAGE, "millivolts"),

  /** Decibels over a milliwatt, shown as dbm. */
  DECIBEL_MILLIWATT("dBm", Quantity.POWER, "decibel-milliwatts"),

  /** Milliohms, shown as mΩ and scaled in steps of 1000. */
  MILLIOHM("mohm", Quantity.RESISTANCE, "milliohms"),

  /** Ohms, shown as Ω and scaled in steps of 1000. */
  OHM("ohm", Quantity.RESISTANCE, "ohms"),

  /** Kiloohms, shown as kΩ and scaled in steps of 1000. */
  KILOOHM("kohm", Quantity.RESISTANCE, "kiloohms"),

  /** Megaohms, shown as MΩ and scaled in steps of 1000. */
  MEGAOHM("Mohm", Quantity.RESISTANCE, "megaohms"),

  /** Farads, shown as F and scaled in steps of 1000. */
  FARAD("farad", Quantity.CAPACITANCE, "farads"),

  /** Microfarads, shown as µF and scaled in steps of 1000. */
  MICROFARAD("\u00b5farad", Quantity.CAPACITANCE, "microfarads"),

  /** Nanofarads, shown as nF and scaled in steps of 1000. */
  NANOFARAD("nfarad", Quantity.CAPACITANCE, "nanofarads"),

  /** Picofarads, shown as pF and scaled in steps of 1000. */
  PICOFARAD("pfarad", Quantity.CAPACITANCE, "picofarads"),

  /** Femtofarads, shown as fF and scaled in steps of 1000. */
  FEMTOFARAD("ffarad", Quantity.CAPACITANCE, "femtofarads"),

  /** Henries, shown as H and scaled in steps of 1000. */
  HENRY("henry", Quantity.INDUCTANCE, "henries"),

  /** Millihenries, shown as mH and scaled in steps of 1000. */
  MILLIHENRY("mhenry", Quantity.INDUCTANCE, "millihenries"),

  /** Microhenries, shown as µH and scaled in steps of 1000. */
  MICROHENRY("\u00b5henry", Quantity.INDUCTANCE, "microhenries"),

  /** Lumens, shown as Lm and scaled in steps of 1000. */
  LUMENS("lumens", Quantity.LIGHT, "lumens"),

  /** Gallons per minute, shown as gpm. */
  GALLONS_PER_MINUTE("flowgpm", Quantity.FLOW, "gallons/min"),

  /** Cubic meters per second, shown as cms. */
  CUBIC_METERS_PER_SECOND("flowcms", Quantity.FLOW, "cubic meters/s"),

  /** Cubic feet per second, shown as cfs. */
  CUBIC_FEET_PER_SECOND("flowcfs", Quantity.FLOW, "cubic feet/s"),

  /** Cubic feet per minute, shown as cfm. */
  CUBIC_FEET_PER_MINUTE("flowcfm", Quantity.FLOW, "cubic feet/min"),

  /** Litres per hour, shown as L/h. */
  LITRE_PER_HOUR("litreh", Quantity.FLOW, "litres/h"),

  /** Litres per minute, shown as L/min. */
  LITRE_PER_MINUTE("flowlpm", Quantity.FLOW, "litres/min"),

  /** Millilitres per minute, shown as mL/min. */
  MILLILITRE_PER_MINUTE("flowmlpm", Quantity.FLOW, "millilitres/min"),

  /** Lux, shown as lux. */
  LUX("lux", Quantity.LIGHT, "lux"),

  /** Newton-meters, shown as Nm and scaled in steps of 1000. */
  NEWTON_METERS("forceNm", Quantity.TORQUE, "newton-meters"),

  /** Kilonewton-meters, shown as kNm and scaled in steps of 1000. */
  KILONEWTON_METERS("forcekNm", Quantity.TORQUE, "kilonewton-meters"),

  /** Newtons, shown as N and scaled in steps of 1000. */
  NEWTONS("forceN", Quantity.FORCE, "newtons"),

  /** Kilonewtons, shown as kN and scaled in steps of 1000. */
  KILONEWTONS("forcekN", Quantity.FORCE, "kilonewtons"),

  /** Hashes per second, shown as H/s and scaled in steps of 1000. */
  HASHES_PER_SECOND("Hs", Quantity.HASH_RATE, "hashes/s"),

  /** Kilohashes per second, shown as kH/s and scaled in steps of 1000. */
  KILOHASHES_PER_SECOND("KHs", Quantity.HASH_RATE, "kilohashes/s"),

  /** Megahashes per second, shown as MH/s and scaled in steps of 1000. */
  MEGAHASHES_PER_SECOND("MHs", Quantity.HASH_RATE, "megahashes/s"),

  /** Gigahashes per second, shown as GH/s and scaled in steps of 1000. */
  GIGAHASHES_PER_SECOND("GHs", Quantity.HASH_RATE, "gigahashes/s"),

  /** Terahashes per second, shown as TH/s and scaled in steps of 1000. */
  TERAHASHES_PER_SECOND("THs", Quantity.HASH_RATE, "terahashes/s"),

  /** Petahashes per second, shown as PH/s and scaled in steps of 1000. */
  PETAHASHES_PER_SECOND("PHs", Quantity.HASH_RATE, "petahashes/s"),

  /** Exahashes per second, shown as EH/s and scaled in steps of 1000. */
  EXAHASHES_PER_SECOND("EHs", Quantity.HASH_RATE, "exahashes/s"),

  /** Milligrams, shown as mg and scaled in steps of 1000. */
  MILLIGRAM("massmg", Quantity.MASS, "milligrams"),

  /** Grams, shown as g and scaled in steps of 1000. */
  GRAM("massg", Quantity.MASS, "grams"),

  /** Pounds, shown as lb. */
  POUND("masslb", Quantity.MASS, "pounds"),

  /** Kilograms, shown as kg and scaled in steps of 1000. */
  KILOGRAM("masskg", Quantity.MASS, "kilograms"),

  /** Metric tons, shown as t. */
  METRIC_TON("masst", Quantity.MASS, "metric tons"),

  /** Millimeters, shown as mm and scaled in steps of 1000. */
  MILLIMETER("lengthmm", Quantity.LENGTH, "millimeters"),

  /** Centimeters, shown as cm. From Grafana 13; before, {@code lengthcm} follows the number. */
  CENTIMETER("lengthcm", Quantity.LENGTH, "centimeters"),

  /** Inches, shown as in. */
  INCH("lengthin", Quantity.LENGTH, "inches"),

  /** Feet, shown as ft. */
  FEET("lengthft", Quantity.LENGTH, "feet"),

  /** Meters, shown as m and scaled in steps of 1000. */
  METER("lengthm", Quantity.LENGTH, "meters"),

  /** Kilometers, shown as km and scaled in steps of 1000. */
  KILOMETER("lengthkm", Quantity.LENGTH, "kilometers"),

  /** Miles, shown as mi. */
  MILE("lengthmi", Quantity.LENGTH, "miles"),

  /** Millibars, shown as mbar and scaled in steps of 1000. */
  MILLIBARS("pressurembar", Quantity.PRESSURE, "millibars"),

  /** Bars, shown as bar and scaled in steps of 1000. */
  BARS("pressurebar", Quantity.PRESSURE, "bars"),

  /** Kilobars, shown as kbar and scaled in steps of 1000. */
  KILOBARS("pressurekbar", Quantity.PRESSURE, "kilobars"),

  /** Pascals, shown as Pa and scaled in steps of 1000. */
  PASCALS("pressurepa", Quantity.PRESSURE, "pascals"),

  /** Hectopascals, shown as hPa. */
  HECTOPASCALS("pressurehpa", Quantity.PRESSURE, "hectopascals"),

  /** Kilopascals, shown as kPa. */
  KILOPASCALS("pressurekpa", Quantity.PRESSURE, "kilopascals"),

  /** Inches of mercury, shown as "Hg. */
  INCHES_OF_MERCURY("pressurehg", Quantity.PRESSURE, "inches of mercury"),

  /** Pounds per square inch, shown as psi and scaled in steps of 1000. */
  PSI("pressurepsi", Quantity.PRESSURE, "psi"),

  /** Becquerels, shown as Bq and scaled in steps of 1000. */
  BECQUEREL("radbq", Quantity.RADIATION, "becquerels"),

  /** Curies, shown as Ci and scaled in steps of 1000. */
  CURIE("radci", Quantity.RADIATION, "curies"),

  /** Grays, shown as Gy and scaled in steps of 1000. */
  GRAY("radgy", Quantity.RADIATION, "grays"),

  /** Rads, shown as rad and scaled in steps of 1000. */
  RAD("radrad", Quantity.RADIATION, "rads"),

  /** Sieverts, shown as Sv and scaled in steps of 1000. */
  SIEVERT("radsv", Quantity.RADIATION, "sieverts"),

  /** Millisieverts, shown as mSv and scaled in steps of 1000. */
  MILLISIEVERT("radmsv", Quantity.RADIATION, "millisieverts"),

  /** Microsieverts, shown as µSv and scaled in steps of 1000. */
  MICROSIEVERT("radusv", Quantity.RADIATION, "microsieverts"),

  /** Rems, shown as rem and scaled in steps of 1000. */
  REM("radrem", Quantity.RADIATION, "rems"),

  /** Coulombs per kilogram, shown as C/kg and scaled in steps of 1000. */
  EXPOSURE("radexpckg", Quantity.RADIATION, "coulombs/kg"),

  /** Roentgens, shown as R and scaled in steps of 1000. */
  ROENTGEN("radr", Quantity.RADIATION, "roentgens"),

  /** Sieverts per hour, shown as Sv/h and scaled in steps of 1000. */
  SIEVERT_PER_HOUR("radsvh", Quantity.RADIATION, "sieverts/h"),

  /** Millisieverts per hour, shown as mSv/h and scaled in steps of 1000. */
  MILLISIEVERT_PER_HOUR("radmsvh", Quantity.RADIATION, "millisieverts/h"),

  /** Microsieverts per hour, shown as µSv/h and scaled in steps of 1000. */
  MICROSIEVERT_PER_HOUR("radusvh", Quantity.RADIATION, "microsieverts/h"),

  /** Revolutions per minute, shown as rpm. */
  REVOLUTIONS_PER_MINUTE("rotrpm", Quantity.ROTATION, "revolutions/min"),

  /** Hertz, shown as Hz and scaled in steps of 1000. */
  HERTZ_ROTATION("rothz", Quantity.ROTATION, "hertz"),

  /** Kilohertz, shown as kHz and scaled in steps of 1000. */
  KILOHERTZ_ROTATION("rotkhz", Quantity.ROTATION, "kilohertz"),

  /** Megahertz, shown as MHz and scaled in steps of 1000. */
  MEGAHERTZ_ROTATION("rotmhz", Quantity.ROTATION, "megahertz"),

  /** Gigahertz, shown as GHz and scaled in steps of 1000. */
  GIGAHERTZ_ROTATION("rotghz", Quantity.ROTATION, "gigahertz"),

  /** Radians per second, shown as rad/s. */
  RADIANS_PER_SECOND("rotrads", Quantity.ROTATION, "radians/s"),

  /** Degrees per second, shown as °/s. */
  DEGREES_PER_SECOND("rotdegs", Quantity.ROTATION, "degrees/s"),

  /** Degrees Celsius, shown as °C. */
  CELSIUS("celsius", Quantity.TEMPERATURE, "celsius"),

  /** Degrees Fahrenheit, shown as °F. */
  FAHRENHEIT("fahrenheit", Quantity.TEMPERATURE, "fahrenheit"),

  /** Kelvins, shown as K. */
  KELVIN("kelvin", Quantity.TEMPERATURE, "kelvin"),

  /** Meters per second, shown as m/s. */
  METERS_PER_SECOND("velocityms", Quantity.VELOCITY, "meters/s"),

  /** Kilometers per hour, shown as km/h. */
  KILOMETERS_PER_HOUR("velocitykmh", Quantity.VELOCITY, "kilometers/h"),

  /** Miles per hour, shown as mph. */
  MILES_PER_HOUR("velocitymph", Quantity.VELOCITY, "miles/h"),

  /** Knots, shown as kn. */
  KNOT("velocityknot", Quantity.VELOCITY, "knots"),

  /** Millilitres, shown as mL and scaled in steps of 1000. */
  MILLILITRE("mlitre", Quantity.VOLUME, "millilitres"),

  /** Litres, shown as L and scaled in steps of 1000. */
  LITRE("litre", Quantity.VOLUME, "litres"),

  /** Cubic meters, shown as m³. */
  CUBIC_METER("m3", Quantity.VOLUME, "cubic meters"),

  /** Normal cubic meters, shown as Nm³. */
  NORMAL_CUBIC_METER("Nm3", Quantity.VOLUME, "normal cubic meters"),

  /** Cubic decimeters, shown as dm³. */
  CUBIC_DECIMETER("dm3", Quantity.VOLUME, "cubic decimeters"),

  /** Gallons, shown as gal. */
  GALLONS("gallons", Quantity.VOLUME, "gallons");

  private static final Map<String, GrafanaUnit> BY_ID = new HashMap<>();
  private static final Map<String, GrafanaUnit> BY_TAKEN = new HashMap<>();

  static {
    for (GrafanaUnit unit : values()) {
      BY_ID.put(unit.id, unit);
      BY_TAKEN.putIfAbsent(unit.takes, unit);
    }
  }

  private final String id;
  private final Quantity quantity;
  private final String takes;

  GrafanaUnit(String id, Quantity quantity) {
    this(id, quantity, "");
  }

  GrafanaUnit(String id, Quantity quantity, String takes) {
    this.id = id;
    this.quantity = quantity;
    this.takes = takes;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Quantity quantity() {
    return quantity;
  }

  /**
   * In which unit it takes its numbers, for example {@code milliseconds} for {@link #MILLISECONDS}
   * and {@code seconds} for {@link #CLOCK_SECONDS}; empty where any number will do.
   */
  public String takes() {
    return takes;
  }

  /** Returns the unit with that id, if Grafana has it. */
  static Optional<GrafanaUnit> withId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Returns the first unit that takes such numbers as they are, if Grafana has one; for no unit
   * that is {@link #NONE}.
   */
  static Optional<GrafanaUnit> taking(Unit unit) {
    return Optional.ofNullable(BY_TAKEN.get(unit.name()));
  }
}
