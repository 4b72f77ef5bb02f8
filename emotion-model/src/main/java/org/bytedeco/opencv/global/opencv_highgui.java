package org.bytedeco.opencv.global;

/**
 * Stands in front of the class of the same name in the OpenCV jar, on purpose: OpenCV's window module. JavaCPP
 * initialises that class when anything of object detection is loaded, and its library cannot be loaded on a computer
 * without GTK 2; object detection itself needs neither. Being empty, this class loads nothing. See "Decisions" in
 * emotion-model/README.md; a test asserts that this class is the one that was loaded.
 */
public final class opencv_highgui {
    private opencv_highgui() {}
}
