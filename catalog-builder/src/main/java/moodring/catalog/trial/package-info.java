/**
 * How well a way of clustering agrees with people who were not asked before, and how little it depends on chance: folds,
 * seeds, bootstrap samples. Does not publish anything.
 */
package moodring.catalog.trial;
