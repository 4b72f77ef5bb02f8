/** How fast the networks run here; only with Maven's profile bench. Does not decide whether a build is good. */
package moodring.emotion.bench;
