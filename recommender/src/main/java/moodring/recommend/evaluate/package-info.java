/** Measured quality: of the queues, of the steadiness of readings, of what is learnt. Offline and seeded; does not change anything. */
package moodring.recommend.evaluate;
