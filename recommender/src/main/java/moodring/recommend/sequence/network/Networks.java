package moodring.recommend.sequence.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The two networks, of stock layers alone, so that any DL4J program can load a trained one. */
public final class Networks {
    private Networks() {}

    /** An LSTM that is about to learn; its first predictions are all 0. */
    public static MultiLayerConfiguration lstm(LstmShape shape, Pace pace) {
        return lstm(shape, start(pace));
    }

    /** An LSTM that has learned. */
    public static MultiLayerConfiguration lstm(LstmShape shape) {
        return lstm(shape, start(new NoOp(), 0, 0));
    }

    /** A perceptron with one hidden layer and one output, about to learn. */
    public static MultiLayerConfiguration perceptron(int inputs, int hidden, Pace pace) {
        return perceptron(inputs, hidden, start(pace));
    }

    /** A perceptron that has learned. */
    public static MultiLayerConfiguration perceptron(int inputs, int hidden) {
        return perceptron(inputs, hidden, start(new NoOp(), 0, 0));
    }

    private static NeuralNetConfiguration.Builder start(Pace pace) {
        return start(pace.updater(), pace.weightDecay(), pace.seed());
    }

    private static NeuralNetConfiguration.Builder start(IUpdater updater, double weightDecay, long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .weightDecay(weightDecay)
                .updater(updater);
    }

    private static MultiLayerConfiguration lstm(LstmShape shape, NeuralNetConfiguration.Builder start) {
        return start.list()
                .layer(new LSTM.Builder()
                        .nIn(shape.inputs())
                        .nOut(shape.hidden())
                        .activation(Activation.TANH)
                        .build())
                .layer(new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nIn(shape.hidden())
                        .nOut(shape.outputs())
                        .activation(Activation.IDENTITY)
                        .weightInit(WeightInit.ZERO)
                        .build())
                .build();
    }

    private static MultiLayerConfiguration perceptron(int inputs, int hidden, NeuralNetConfiguration.Builder start) {
        return start.list()
                .layer(new DenseLayer.Builder()
                        .nIn(inputs)
                        .nOut(hidden)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(hidden)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }
}
