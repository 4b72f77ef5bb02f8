/**
 * From a feeling and a goal to places on the plane of valence × energy. The only package that knows both emotions and
 * moods; does not know tracks or catalogs.
 */
package moodring.recommend.policy;
