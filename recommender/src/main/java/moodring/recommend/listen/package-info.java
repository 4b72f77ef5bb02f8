/** Many readings of a face become one steady feeling. Does not know moods, music or cameras. */
package moodring.recommend.listen;
