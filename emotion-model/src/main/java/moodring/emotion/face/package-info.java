/** From pictures, clips and cameras to 48×48 grey faces. Knows OpenCV and FFmpeg; does not know emotions or networks. */
package moodring.emotion.face;
