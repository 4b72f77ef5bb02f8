/**
 * The page on this computer: its routes, their JSON, and the guard in front of them. The only package that knows HTTP;
 * does not know how a face is read or a song is chosen.
 */
package moodring.recommend.web;
