package moodring.emotion.face;

/** A picture that cannot be used. The message goes on from the picture's name: "ends in the middle". */
final class BadPicture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPicture(String message) {
        super(message);
    }

    static BadPicture endsInTheMiddle() {
        return new BadPicture("ends in the middle: it was not copied or sent completely");
    }
}
