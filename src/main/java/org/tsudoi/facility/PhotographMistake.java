package org.tsudoi.facility;

import org.tsudoi.base.Refusal;

/** What is wrong with a picture that was handed in. */
public sealed interface PhotographMistake extends Refusal {
    /** No file was chosen. */
    record NoPicture() implements PhotographMistake {}

    /** Neither JPEG, PNG, WebP nor a drawing that only draws. */
    record NotAPicture() implements PhotographMistake {}

    /** Larger than so many megabytes. */
    record PictureTooLarge(int megabytes) implements PhotographMistake {}

    /** Nobody said in Japanese what it shows. */
    record AltMissing() implements PhotographMistake {}

    /** What it shows, said in more letters than fit. */
    record AltTooLong(int longest) implements PhotographMistake {}

    /** No such building or room. */
    record NoSuchPlace() implements PhotographMistake {}
}
