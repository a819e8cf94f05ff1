package io.cortexmon.dashboard.field;

/**
 * What a unit measures. Two units of different quantities never mean the same: a number of seconds
 * shown in bytes is wrong whatever its size.
 *
 * @see DisplayUnit#fits
 */
public enum Quantity {
  /** A number of anything; it says nothing about what is counted or measured. */
  NUMBER,

  /** A part of a whole, in percent or from 0 to 1. */
  FRACTION,

  /** How long something takes or is ago. */
  TIME,

  /** How often something happens, in hertz. */
  FREQUENCY,

  /** A point in time. */
  DATE,

  /** An amount of bytes or bits. */
  DATA,

  /** Bytes or bits in a time. */
  DATA_RATE,

  /** Things that are counted, in a time. */
  THROUGHPUT,

  /** Yes or no. */
  BOOLEAN,

  /** Money. */
  CURRENCY,

  /** How warm something is. */
  TEMPERATURE,

  /** How loud something is, or how strong a signal. */
  SOUND,

  /** How bright something is. */
  LIGHT,

  /** A length on a screen. */
  SCREEN,

  /** How fast a speed changes. */
  ACCELERATION,

  /** How far something is turned. */
  ANGLE,

  /** The size of a surface. */
  AREA,

  /** Calculations in a time. */
  COMPUTATION,

  /** How much of a substance is in another. */
  CONCENTRATION,

  /** Electrical power, or energy in a time. */
  POWER,

  /** Energy or work. */
  ENERGY,

  /** Electrical charge, as of batteries. */
  CHARGE,

  /** Electrical current. */
  CURRENT,

  /** Electrical tension. */
  VOLTAGE,

  /** Electrical resistance. */
  RESISTANCE,

  /** Electrical capacity. */
  CAPACITANCE,

  /** Magnetic inductance. */
  INDUCTANCE,

  /** A volume in a time. */
  FLOW,

  /** A push or pull. */
  FORCE,

  /** A force that turns. */
  TORQUE,

  /** Hashes in a time. */
  HASH_RATE,

  /** How heavy something is. */
  MASS,

  /** A distance. */
  LENGTH,

  /** A force on a surface. */
  PRESSURE,

  /** Radioactivity and its dose. */
  RADIATION,

  /** How fast something turns, or swings. */
  ROTATION,

  /** A distance in a time. */
  VELOCITY,

  /** The size of a body. */
  VOLUME
}
