package moodring.emotion.face;

import java.time.Duration;
import moodring.emotion.GreyPicture;

/**
 * One picture of a clip or a camera.
 *
 * @param time since the clip's beginning, or since the camera was opened
 */
public record Frame(GreyPicture picture, Duration time) {}
